"""PLOVER, CAMEO and Goldstein: closed types, loaded from data and validated."""
