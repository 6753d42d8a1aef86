namespace Anneal.Interop.Zip;

/// <summary>A file in a zip file, as the central directory has it.</summary>
/// <param name="Name">Its path inside.</param>
/// <param name="Size">Its bytes.</param>
/// <param name="Crc">Its checksum.</param>
/// <param name="Offset">Where its local header stands.</param>
/// <param name="PackedSize">The bytes that it takes in the zip file.</param>
/// <param name="Packing">How they stand there.</param>
internal sealed record ZipEntry(string Name, long Size, uint Crc, long Offset, long PackedSize, ZipPacking Packing);
