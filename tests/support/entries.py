"""Pack entries of every kind, for the tests of former names."""

OUTDATED = (
    {"outdated": "NSX-T", "current": "NSX"},
    {"outdated": "whitelist", "current": "allowlist", "kind": "wording"},
    {"outdated": "master", "current": ["primary", "main"]},
    {
        "id": "operations",
        "names": [
            {"name": "vRealize Operations", "since": "2014-12", "forms": ["vROps"]},
            {"name": "Aria Operations", "since": "2022-08"},
            {"name": "VCF Operations", "since": "2025-06-17", "versions": "9-"},
        ],
        "source": "https://example.org/names",
    },
    {
        "id": "hyp",
        "needs-version": True,
        "names": [
            {"name": "HypX", "versions": "-4"},
            {"name": "HypXi", "since": "2010", "versions": "4-8"},
            {"name": "HypX", "since": "2025-06-17", "versions": "9-"},
        ],
    },
    {
        "outdated": "Cold Cloud", "kind": "discontinued", "ended": "2022-01-16",
        "successor": "Warm Cloud", "note": "Support ended.",
    },
    {"outdated": "groupd", "kind": "superseded", "fix": "unsafe", "successor": "ruled"},
    {"outdated": "Unity", "current": "Trinity", "near": ["dashboard", "array"]},
    {"outdated": "Aria", "current": "Suite", "unless-near": ["opera"]},
    {
        "outdated": "VMware Horizon", "current": "Omnissa Horizon", "since": "2024-07",
        "kind": "divested",
    },
)  # fmt: skip
