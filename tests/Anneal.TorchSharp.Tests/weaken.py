"""Marks the need for a version of a shared library as weak: weaken.py LIBRARY VERSION.

An older library is then accepted by the loader (ELF64, little-endian; section SHT_GNU_verneed of the gABI).
"""
import struct
import sys

VERNEED, WEAK = 0x6FFFFFFE, 2

path, version = sys.argv[1:]
with open(path, "rb") as file:
    data = bytearray(file.read())

table, = struct.unpack_from("<Q", data, 40)
size, count = struct.unpack_from("<HH", data, 58)
sections = [struct.unpack_from("<IIQQQQIIQQ", data, table + i * size) for i in range(count)]


def text_at(offset):
    return data[offset:data.index(0, offset)].decode()


def needs(section):
    """The places of all versions that are needed, and their names."""
    strings, need = sections[section[6]][4], section[4]
    while True:
        _, versions, _, first, following = struct.unpack_from("<HHIII", data, need)
        place = need + first
        for _ in range(versions):
            name, step = struct.unpack_from("<II", data, place + 8)
            yield place, text_at(strings + name)
            place += step
        if following == 0:
            return
        need += following


found = [place for section in sections if section[1] == VERNEED for place, name in needs(section) if name == version]
for place in found:
    flags, = struct.unpack_from("<H", data, place + 4)
    struct.pack_into("<H", data, place + 4, flags | WEAK)
with open(path, "wb") as file:
    file.write(data)
sys.exit(0 if found else 1)
