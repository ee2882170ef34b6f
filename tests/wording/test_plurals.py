"""Plurals of words and names, regular ones."""

import pytest

from termlint.wording.plurals import plural

PLURALS = {
    "host": "hosts",
    "control plane node": "control plane nodes",
    "switch": "switches",
    "Hyper-V switch": "Hyper-V switches",
    "box": "boxes",
    "branch": "branches",
    "mesh": "meshes",
    "policy": "policies",
    "gateway": "gateways",
    "NSX": "NSXs",
    "VM": "VMs",
    "SKU": "SKUs",
    "vCPU": "vCPUs",
    "VCF Operations": "VCF Operations",
    "PolicY": "PolicYs",
    "Windows 365": "Windows 365s",
    "replica": "replicas",
}


@pytest.mark.parametrize("words", PLURALS)
def test_plurals(words: str) -> None:
    assert plural(words) == PLURALS[words]
