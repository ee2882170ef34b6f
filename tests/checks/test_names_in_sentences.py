"""Names in small letters that a sentence says: what stands before and after decides."""

from collections.abc import Callable
from typing import Any

import pytest

Lint = Callable[..., list[Any]]
RULE = "inconsistent-casing"
TERMS = (
    {"term": "YAML", "kind": "acronym", "expansion": "YAML Ain't Markup Language"},
    {"term": "Git", "kind": "name", "typed": ["git"]},
    {"term": "MIME", "kind": "acronym", "expansion": "Multipurpose Internet Mail Extensions"},
    {"term": "RAID", "kind": "acronym", "expansion": "redundant array of independent disks"},
    {"term": "RAM", "kind": "acronym", "expansion": "random access memory"},
    {"term": "Dockerfile", "kind": "name", "typed": ["dockerfile"]},
    {"term": "Packer", "kind": "name", "typed": ["packer"]},
    {"term": "IP", "kind": "acronym", "expansion": "Internet Protocol"},
    {"term": "IP address", "kind": "name", "typed": ["ip address"]},
    *(
        {"term": name, "kind": "name", "typed": [name.lower()]}
        for name in (
            "Chef", "Consul", "Docker Engine", "Docker", "ESLint", "Fluentd", "Helm", "MySQL",
            "PyTorch", "Ruby", "Slack", "Streamlit", "Swagger", "TensorFlow", "Tomcat",
        )
    ),
    *({"term": name, "kind": "name"} for name in ("Kubernetes", "PowerShell", "Terraform")),
    {"term": "Let's Encrypt", "kind": "name", "typed": ["let's encrypt"]},
    {"term": "Palo Alto", "kind": "name", "typed": ["palo alto"]},
)  # fmt: skip


def texts(found: list[Any]) -> list[str]:
    return [one.text for one in found]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        # whose something is, which no value has
        ("The chart provides fluentd's configuration to all of the hosts.", ["fluentd"]),
        ("The value fluentd's plugin.", []),
        # what only a name stands before, whatever is before the name
        ("Ask the team in the #javascript slack channel about it.", ["slack"]),
        ("The apps are read with the rest.\n\n## Running streamlit apps", ["streamlit"]),
        ("You can install it with the ruby package manager there.", ["ruby"]),
        ("The path of it leads to the transcript (streamlit file) of it.", ["streamlit"]),
        ("The path of it leads to `a` (streamlit) of it.", []),
        ("You can install it with the ruby package there.", []),
        # whose a thing in code is
        ("Slack is in use. Tell them on the slack `#news` channel.", ["slack"]),
        ("Slack is in use. Tell all of them on slack `#news` and the like.", []),
        # what a heading asks for
        ("It is for all of the apps.\n\n## What is streamlit?", ["streamlit"]),
        ("## streamlit", []),
        # after an opening clause
        ("By default, fluentd looks for its file in the folder.", ["fluentd"]),
        ("In the list of the values: fluentd", []),
        # "default to" is said of people as well
        ("We'll default to this until we get an eslint error about it.", ["eslint"]),
        ("What the eslint server checks. Defaults to the first one.", []),
        # beside another name in small letters
        ("We train large tensorflow and pytorch models on all of them.", ["tensorflow", "pytorch"]),
        ("Takes tensorflow, pytorch or zorb for all of the models.", []),
        # two words, one of which is a name that is no word of English
        ("You can use any docker engine that the system has.", ["docker engine"]),
        ("Look at the log to find the ip address of the bridge.", ["ip address"]),
        ("Next, let's encrypt the file for the key of the host.", []),
        ("The prism of the palo alto hills and of the others.", []),
    ],
)
def test_names(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=TERMS)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Come to our channel on IRC or slack if you have questions.", ["slack"]),
        ("Make sure that jQuery and helm are both loaded before it.", ["helm"]),
        ("Come to the helm and slack of the boat, and look at it.", []),
        ("The captain of Boston and helm of the boat.", []),
        ("You can install it either using kubernetes or helm in the end.", ["kubernetes", "helm"]),
        ("It is installed via helm for all of the hosts.", ["helm"]),
        ("It is steered via helm and sail by all of the crew.", ["helm"]),
        ("It is steered by helm for all of the crew.", []),
        ("The image is loaded, and tomcat is started in it.", ["tomcat"]),
        ("The image is loaded, and chef is called in it.", []),
        ("Have a look at the swagger.", []),
    ],
)
def test_words_that_are_names(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=TERMS)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("It is what talks to the hosts over the network (kubernetes).", ["kubernetes"]),
        ("- Coturn of the cloud (kubernetes)", ["kubernetes"]),
        ("It is what runs the automation engine (fluentd) of the hosts.", ["fluentd"]),
        ("It is what the hosts find in the file (yaml) at the start.", ["yaml"]),
        ("The Kubernetes (kubernetes) input plugin reads what is there.", []),
        ("What the `engine` (kubernetes) of the hosts is.", []),
        ("All but the default (kubernetes) console are kept there.", []),
        ("| What is over the network (kubernetes) | x |\n| --- | --- |", []),
        ("The (yaml) of all of the hosts is read at the start.", []),
        # at the start of a sentence, before what a name does
        ("The hosts are up. tomcat will be started after all of them.", ["tomcat"]),
        ("streamlit is read by all of the hosts at the start.", ["streamlit"]),
        ("streamlit - what is read by all of the hosts at the start.", []),
        ("- helm env - what is read by all of the hosts at the start.", []),
        # nobody writes a Dockerfile in small letters by intent, or means a mime
        ("Then we make a dockerfile for all of the hosts.", ["dockerfile"]),
        ("Then we write a packer for all of the hosts.", []),
        ("The mime data are read before they are sent to the host.", ["mime"]),
        ("The raid controller of each host is set by the user.", ["raid"]),
        ("The ram of each herd is seen by all of the users.", []),
    ],
)
def test_asides_and_beginnings(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=TERMS)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Review the terraform plan with care, and then apply it.", ["terraform"]),
        ("Run the terraform plan command, and then apply it.", []),
        ("Run terraform plan with care, and then apply it.", []),
        ("Use the powershell command that stands below this line.", ["powershell"]),
        ("The default is read in the consul server command line there.", ["consul"]),
        ("Once you have kubernetes set up, look at all of the hosts.", ["kubernetes"]),
        ("You can let kubernetes volume set show what the hosts have.", []),
        ("Use the consul command that stands below this line.", []),
        ("This makes the kubernetes service that they all talk to.", ["kubernetes"]),
        ("This makes the mysql service that they all talk to.", []),
        ("Try other combinations of your tomcat user/API credentials.", ["tomcat"]),
        ("Try other combinations of your tomcat user and its password.", []),
        ("The folder belongs to the tomcat user/group of the host.", []),
        ("It needs a package such as fluentd for all of the hosts.", []),
        ("All of these packages (like fluentd) are read at the start.", []),
        ("It is the mechanism KUBERNETES-X509 of all of the hosts.", []),
        ("It is the KUBERNETES-based tool of all of the hosts.", ["KUBERNETES"]),
        ("It is for the hosts.\n\n- `SSH_PORT` yaml connection port", ["yaml"]),
        ("It is for the hosts.\n\n- yaml: yaml connection port", []),
        ("It needs a server such as fluentd for all of the hosts.", ["fluentd"]),
        ("Grab all of them by git cloning it to the hosts.", []),
        ("A list of what is passed to helm upgrade by the user.", []),
    ],
)
def test_things_that_are_not_called_so(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=TERMS)) == found
