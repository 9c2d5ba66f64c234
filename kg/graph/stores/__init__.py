"""Where the graph is kept: one protocol; Oxigraph in memory or on disk, or a SPARQL 1.1 server."""
