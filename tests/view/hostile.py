"""Texts that would run, break out, or lie about their direction if a page took them for anything but text."""

import string

HOSTILE = (
    '<script>window.pwned = "script"</script>',
    "</script><script>window.pwned = 'closed'</script>",
    '<img src="x" onerror="window.pwned = 1">',
    "<svg onload=\"window.pwned = 'svg'\">",
    "<!--<script>",
    "--><body onload=window.pwned=1>",
    "<template><script>window.pwned=1</script></template>",
    '"><iframe srcdoc="<script>parent.pwned=1</script>">',
    "javascript:window.pwned=1",
    'href="javascript:window.pwned=1"',
    "{{ cycler.__init__.__globals__ }}{% raw %}",
    "&lt;script&gt;window.pwned=1&lt;/script&gt;",
    "</title><script>window.pwned=1</script>",
    "</style><script>window.pwned=1</script>",
    "${window.pwned=1}`'\\u003cscript\\u003e",
    "line\u2028paragraph\u2029end",
    "\u202eevil\u202c \u2066isolated\u2069 zero\u200bwidth\ufeff",
    "null\x00 bell\x07 escape\x1b",
    "lone \ud800 surrogate",
    "__proto__",
    " ",
    string.punctuation,
)

_AROUND = (
    ("", ""), (" ", " "), ('"', '"'), ("'", "'"), ("<b>", "</b>"), ("\u202e", "\u202c"), ("\u200b", "\ufeff"),
    ("</", ">"), ("&", ";"), ("=", ""), ("https://", ""), ("\u2067", ""), ("\n", "\t"), ("%3C", "%3E"), ("](", ")"),
    ("`", "`"), ("${", "}"), ("{{", "}}"), ("<![CDATA[", "]]>"), ("<svg>", "</svg>"), ("<math><mi>", ""), ("#", "="),
    ("\\", "\\"),
)  # fmt: skip

MANY = tuple(f"{before}{text}{after}" for before, after in _AROUND for text in HOSTILE)
"""Each hostile text as it stands and in every disguise: more than 500."""
