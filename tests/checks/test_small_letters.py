"""Small letters where capitals belong: a sentence that names something, or something typed."""

from collections.abc import Callable
from typing import Any

import pytest

Lint = Callable[..., list[Any]]
RULE = "inconsistent-casing"
TERMS = (
    {"term": "YAML", "kind": "acronym", "expansion": "YAML Ain't Markup Language"},
    {"term": "TLS", "kind": "acronym", "expansion": "Transport Layer Security"},
    {"term": "SSH", "kind": "acronym", "expansion": "Secure Shell"},
    {"term": "ACT", "kind": "acronym", "expansion": "area control terminal"},
    {"term": "SAN", "kind": "acronym", "expansion": "storage area network"},
    {"term": "Helm", "kind": "name", "typed": ["helm"]},
    {"term": "Windows", "kind": "name", "typed": ["windows"]},
    {"term": "Docker Hub", "kind": "name"},
)


def texts(found: list[Any]) -> list[str]:
    return [one.text for one in found]


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Put it into the yaml file of the role.", ["yaml"]),
        ("Change the values of it in the `x` yaml file.", ["yaml"]),
        ("The hosts talk to each other over tls.", ["tls"]),
        ("The hosts talk via tls, and the guests do so too.", ["tls"]),
        ("- each host has a yaml file for its disks", ["yaml"]),
        ("The certificate is one of Tls 1.3 and lasts a year.", ["Tls"]),
        ("All hosts are reached through ssh from the bastion.", ["ssh"]),
        ("Copy your public ssh key to all of the hosts.", ["ssh"]),
        ("Both of the yamls are read at the start.", ["yamls"]),
        ("There are many ways (and all of them use yaml): this is one.", ["yaml"]),
        ("We have chosen Atlantis and yaml for all the rest of it.", ["yaml"]),
        ("There are many yaml packages that all of the hosts have.", ["yaml"]),
        ("We wrote a new helm plugin, and the helm charts are read.", ["helm", "helm"]),
        # typed: values, commands, identifiers, lists of them
        ("There is the yaml package that all of the hosts have.", []),
        ("There is the helm plugin that all of the hosts have.", []),
        ("The protocol of this port is set to tls at the start.", []),
        ("The format is yaml if nothing else is said.", []),
        ("It takes the format yaml unless you say so.", []),
        ("The yaml option of the command is the default.", []),
        ("It runs in yaml mode for all of the hosts.", []),
        ("Run the yaml command in the folder of the role.", []),
        ("Set the tls field of the object to true.", []),
        ("The file may be json or yaml in all of the cases.", []),
        ("The file is read as json, yaml or toml by the tool.", []),
        ("Where it listens (default: tls) and for whom it does so.", []),
        ("The mode is changed from plain to tls by the installer.", []),
        ("yaml", []),
        ("yaml: how the file is written", []),
        ("| yaml | the format |", []),
        ("Use yaml.", []),
        ("You can then ssh to the host and look at the disks.", []),
        ("Do not ssh into the host while it restarts itself.", []),
        ("They say `yaml` and write it into the yaml file.", ["yaml"]),
        ("They say *yaml* and write it into the _yaml_ file.", []),
        ("At the end of the job, yaml is what the tool writes.", ["yaml"]),
        ("In the list of toml, yaml is what the tool writes.", ["yaml"]),
        ("Takes json, yaml and toml for all of the files.", []),
        ("It takes yaml, INI and XML for all of the files.", ["yaml"]),
        ("It takes yaml, ExpireAfterDays for all of the files.", []),
        ("It takes yaml and Yaml64bit for all of the files.", []),
        ("## Create ssh Keys (Do It Once)", ["ssh"]),
        ("- Includes also yaml documents known as sheets", []),
        ("The files are read.\n\n- Includes also yaml documents known as sheets", ["yaml"]),
        ("Die Dateien und die Liste.\n\n- Enthält auch yaml Dateien und eine Liste", []),
        ('Say "yaml" in the second line of the answer file.', []),
        # another language, which no mark says
        ("Le fichier yaml est lu au démarrage par tous les serveurs.", []),
        ("Die Daten liegen als yaml Datei vor und werden via tls geladen.", []),
        # values and parameters
        ("If tls is false, the port of the server is 80.", []),
        ("Set bootproto to yaml when you use the file of the host.", []),
        ("Use yaml as the type, and the rest is done for you.", []),
        ("yaml (str): the yaml of the role that is to be read", []),
        ("Usage: tool convert the yaml file to the other file", []),
        ("The yaml key is required in each of the files.", []),
        ("The yaml provider is the one that you have to add.", []),
        ("Put the ssh key into the agent of the user.", ["ssh"]),
        ("The path of the parameter yaml file is given by you.", ["yaml"]),
        ("We have to act in time for all of the customers.", []),
        ("The host is in the san of the second site.", []),
        ("The san has two fabrics, and the SAN is new.", []),
        ("Mail it to tls@example.org, or to the yaml-file tool.", []),
        ("The tls.yaml file of the role and its tls_yaml key.", []),
        ("# All of the yaml files of a role", ["yaml"]),
        ("## 2. Add your ssh keys", ["ssh"]),
        ("# \u221a The yaml file is up to date", []),
        ('# What does "read tls of a host" mean', []),
        ("# The yaml", []),
        ("The container uses yaml.", ["yaml"]),
        ("All hosts have a yaml-based answer file.", ["yaml"]),
        ("All hosts have a yaml-only answer file.", []),
        ("It uses yaml.", []),
        ("# yaml", []),
        ("All yaml users have a file of the host.", ["yaml"]),
        ("The yaml user of the host has a file.", []),
        ("The API of yaml v2 will be the same for the hosts.", []),
        ("The hosts are in yaml 1.2 for each of the roles.", ["yaml"]),
        ("![The hosts in a yaml file](a.png)", ["yaml"]),
        ("![clone with yaml](a.png)", ["yaml"]),
        ("![with yaml](a.png)", []),
        ("The token is read from the yaml, e.g. for the users.", ["yaml"]),
        ("The yaml library of the language reads it.", ["yaml"]),
    ],
)
def test_initialisms(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=TERMS)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("Helm is there. Install the charts with helm from the bastion.", ["helm"]),
        ("Install the charts with helm from the bastion.", []),  # nothing says that it is a name
        ("Install the helm chart from the bastion of the site.", ["helm"]),
        ("The man at the helm of the team has all of the files.", []),
        ("Helm is there. Turn the `helm` of it, or use helm from here.", ["helm"]),
        ("Turn the `helm` of it, or use helm from here.", []),
        ("Helm is there. The helm command is in the path of the user.", []),
        ("We have Kubernetes, helm and Terraform on each of the hosts.", ["helm"]),
        ("We have Kubernetes, helm and more on each of the hosts.", []),
        ("First use it, helm and the rest of the tools come later.", []),
        ("The windows of Windows are closed while the windows are open.", []),
        ("The jobs run on a windows host in the cellar.", ["windows"]),
        ("Push the image to dockerhub from the host of the build.", ["dockerhub"]),
        ("The registry is set to dockerhub if nothing is said.", []),
        ("The dockerhub user of the build may push the images.", []),
        ("Push it to [the hub](https://x.org/dockerhub), or dockerhub for short.", []),
    ],
)
def test_names(lint: Lint, source: str, found: list[str]) -> None:
    assert texts(lint(f"{source}\n", RULE, terms=TERMS)) == found


def test_well_known_initialisms_are_checked_with_their_plural(lint: Lint) -> None:
    source = "The two apis are called over https with the csv file. The UTF and URLs are fine.\n"
    found = lint(source, RULE, well_known="API HTTPS CSV UTF URL")
    assert [(one.text, one.message) for one in found] == [
        ("apis", '"apis" is written "APIs"'),
        ("https", '"https" is written "HTTPS"'),
        ("csv", '"csv" is written "CSV"'),
    ]


def test_another_initialism_in_capitals_is_no_plural(lint: Lint) -> None:
    source = "The files are sent over FTPS to the server, or over ftp, which is old.\n"
    found = lint(source, RULE, well_known="FTP")
    assert texts(found) == ["ftp"]


def test_other_languages_are_left_alone(lint: Lint) -> None:
    source = "---\nlang: de\n---\n\nDie Hosts sprechen via tls miteinander, und das seit Jahren.\n"
    assert lint(source, RULE, terms=TERMS) == []


@pytest.mark.parametrize(
    ("path", "found"),
    [
        ("CHANGELOG.md", ["Yaml"]),
        ("guide.md", ["yaml", "HELM", "Yaml"]),
    ],
)
def test_changelogs_keep_what_is_typed(lint: Lint, path: str, found: list[str]) -> None:
    source = "Read the yaml file of the role. The HELM charts are read as a Yaml file.\n"
    assert texts(lint(source, RULE, terms=TERMS, path=path)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("The mode of the virtual storage area network (VSAN) is set. A VSAN has zones.", []),
        ("The mode of the virtual network (VSAN) is set.", ["VSAN"]),
        ("A VSAN has disks in each of the hosts.", ["VSAN"]),
        ("The object is a CloudInit.\n\n```yaml\nkind: CloudInit\n```", []),
        ("The object is a CloudInit.\n\n```yaml\nkind: Secret\n```", ["CloudInit"]),
    ],
)
def test_capitals_that_a_document_makes_its_own(lint: Lint, source: str, found: list[str]) -> None:
    terms = ({"term": "vSAN", "kind": "name"}, {"term": "cloud-init", "kind": "name"})
    assert [one.text for one in lint(f"{source}\n", RULE, terms=terms)] == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("The host has 4 GB ram, and 16 GiB of ram can be had.", ["ram", "ram"]),
        ("The host has DDR4 ram.", ["ram"]),
        ("The ram of the flock has 4 horns.", []),
        ("The VM is here. Put the vm on the host of the site.", ["vm"]),
        ("Put the vm on the host of the site.", []),  # short for anything
        ("Put it into an s3 bucket of the site.", ["s3"]),
    ],
)
def test_amounts_and_two_letters(lint: Lint, source: str, found: list[str]) -> None:
    terms = (
        {"term": "RAM", "kind": "acronym", "expansion": "random access memory"},
        {"term": "VM", "kind": "acronym", "expansion": "virtual machine"},
        {"term": "S3", "kind": "acronym", "expansion": "Simple Storage Service"},
    )
    assert texts(lint(f"{source}\n", RULE, terms=terms)) == found


@pytest.mark.parametrize(
    ("source", "found"),
    [
        ("It shall support both http and https connections of the hosts.", ["http", "https"]),
        ("The files are there in json or yaml for all of them.", ["json", "yaml"]),
        ("Secrets (e.g. ssh keys) are not shared with the others.", ["ssh"]),
        ("The record has fields (ssh fingerprint) for each of the hosts.", ["ssh"]),
        ("## Gitea and its ssh setup", ["ssh"]),
        ('Go to the url "x" of the host, and look at it there.', ["url"]),
        # values, and longer lists of them
        ("The name of it must start with http or https as ever.", []),
        ("The type of the file may be json or yaml, as you wish.", []),
        ("The protocol http or https of the hosts is set there.", []),
        ("All of them use http, json and yaml for what they do.", []),
        ("All of them use http or https or json for what they do.", []),
        ("All of them use http or zorb for what they do.", []),
        ("The record has fields (ssh) for each of the hosts.", []),
    ],
)
def test_pairs_and_brackets(lint: Lint, source: str, found: list[str]) -> None:
    known = "HTTP HTTPS JSON SSH URL YAML"
    assert texts(lint(f"{source}\n", RULE, well_known=known)) == found
