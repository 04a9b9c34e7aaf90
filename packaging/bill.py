"""The bill of materials of a release, in CycloneDX's JSON: what others wrote, and in which of the files that are given away it is."""
import base64
import datetime
import json
import uuid

from contents import COMMAND_LINE, PAGE


def address(package):
    """A package URL."""
    if package.kind == "npm":
        return f"pkg:npm/{package.name.replace('@', '%40')}@{package.version}"
    return f"pkg:generic/{package.name}@{package.version}"


def component(package):
    name, *rest = reversed(package.name.split("/"))
    found = {"type": "library", "bom-ref": address(package), **({"group": rest[0]} if rest else {}), "name": name, "version": package.version,
             "licenses": [{"expression": package.licence}], "purl": address(package)}
    if package.integrity:
        found["hashes"] = [{"alg": "SHA-512", "content": base64.b64decode(package.integrity.removeprefix("sha512-")).hex()}]
    origin = {"npm": "npm package", "source": "upstream source of the Debian source package", "debian": "Debian package"}[package.kind]
    found["properties"] = [{"name": "boussole:origin", "value": f"{origin} {package.name}"}]
    if package.linked:
        found["properties"].append({"name": "boussole:inside", "value": "no: the system's own is linked when the program runs"})
    return found


def given(name, digest, version):
    return {"type": "file", "bom-ref": f"file:{name}", "name": name, "version": version, "hashes": [{"alg": "SHA-256", "content": digest}]}


def bill(packages, digests, places, version, moment, linked):
    """digests: {file given away: its SHA-256}; places: {the same file: PAGE or COMMAND_LINE}; moment: seconds since 1970;
    linked: what the command line's Debian package depends on, in the words of its Depends."""
    refs = {place: [address(package) for package in packages if place in package.places] for place in (PAGE, COMMAND_LINE)}
    program = {"type": "application", "bom-ref": f"pkg:generic/boussole@{version}", "name": "boussole", "version": version,
               "purl": f"pkg:generic/boussole@{version}"}
    found = {
        "$schema": "http://cyclonedx.org/schema/bom-1.5.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {"timestamp": datetime.datetime.fromtimestamp(moment, datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ"),
                     "component": program,
                     "properties": [{"name": "boussole:linked-at-run-time-by-the-command-line", "value": linked}]},
        "components": [given(name, digests[name], version) for name in sorted(digests)] + [component(package) for package in packages],
        "dependencies": [{"ref": program["bom-ref"], "dependsOn": [f"file:{name}" for name in sorted(digests)]},
                         *({"ref": f"file:{name}", "dependsOn": refs[places[name]]} for name in sorted(digests)),
                         *({"ref": address(package), "dependsOn": []} for package in packages)],
    }
    # A number of its own, drawn from all that it says.
    found["serialNumber"] = uuid.uuid5(uuid.NAMESPACE_OID, json.dumps(found, sort_keys=True)).urn
    return json.dumps(found, indent=2, ensure_ascii=False) + "\n"
