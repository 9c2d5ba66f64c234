"""Where the graph is kept: one protocol, and what keeps it: Oxigraph, in memory or on disk."""
