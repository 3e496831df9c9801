"""Writes an image of a container from its one layer: image.py LAYER MACHINE VERSION SUMMARY OUT

It is an archive of an OCI image layout (https://github.com/opencontainers/image-spec), which also has
the list that `docker load` reads.
"""

import datetime
import gzip
import hashlib
import io
import json
import os
import pathlib
import sys
import tarfile

NAME = "nabla"
ARCHITECTURES = {"x86_64": "amd64", "aarch64": "arm64"}
TYPE = "application/vnd.oci.image"


def main(layer, machine, version, summary, out):
    moment = int(os.environ["SOURCE_DATE_EPOCH"])
    created = datetime.datetime.fromtimestamp(moment, datetime.timezone.utc).strftime("%FT%TZ")
    files = {}

    def blob(kind, data):
        """Keeps bytes under their digest, and describes them."""
        digest = hashlib.sha256(data).hexdigest()
        files[f"blobs/sha256/{digest}"] = data
        return {"mediaType": f"{TYPE}.{kind}", "digest": f"sha256:{digest}", "size": len(data)}

    def path(description):
        return "blobs/" + description["digest"].replace(":", "/")

    plain = pathlib.Path(layer).read_bytes()
    packed = blob("layer.v1.tar+gzip", gzip.compress(plain, 9, mtime=0))
    platform = {"architecture": ARCHITECTURES[machine], "os": "linux"}
    labels = {
        "org.opencontainers.image.title": NAME,
        "org.opencontainers.image.description": summary,
        "org.opencontainers.image.version": version,
    }
    config = {
        "created": created,
        **platform,
        "config": {
            "Env": ["PATH=/usr/bin"],
            "Entrypoint": ["/usr/bin/nabla"],
            "Cmd": ["--help"],
            "WorkingDir": "/notes",
            "Labels": labels,
        },
        "rootfs": {"type": "layers", "diff_ids": ["sha256:" + hashlib.sha256(plain).hexdigest()]},
        "history": [{"created": created, "comment": f"{NAME} {version}"}],
    }
    settings = blob("config.v1+json", json.dumps(config).encode())
    manifest = blob(
        "manifest.v1+json",
        json.dumps(
            {
                "schemaVersion": 2,
                "mediaType": f"{TYPE}.manifest.v1+json",
                "config": settings,
                "layers": [packed],
            }
        ).encode(),
    )
    manifest["platform"] = platform
    manifest["annotations"] = {
        "org.opencontainers.image.ref.name": version,
        "io.containerd.image.name": f"docker.io/library/{NAME}:{version}",
    }
    files["oci-layout"] = json.dumps({"imageLayoutVersion": "1.0.0"}).encode()
    files["index.json"] = json.dumps(
        {
            "schemaVersion": 2,
            "mediaType": f"{TYPE}.index.v1+json",
            "manifests": [manifest],
        }
    ).encode()
    files["manifest.json"] = json.dumps(
        [{"Config": path(settings), "RepoTags": [f"{NAME}:{version}"], "Layers": [path(packed)]}]
    ).encode()

    with tarfile.open(out, "w", format=tarfile.USTAR_FORMAT) as archive:
        for name, data in files.items():
            entry = tarfile.TarInfo(name)
            entry.size, entry.mtime, entry.mode = len(data), moment, 0o644
            archive.addfile(entry, io.BytesIO(data))


main(*sys.argv[1:])
