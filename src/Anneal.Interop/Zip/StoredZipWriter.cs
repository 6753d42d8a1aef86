using System.Text;

namespace Anneal.Interop.Zip;

/// <summary>Writes a zip file as <c>torch.save</c> does: uncompressed, each file's bytes at a multiple of 64.</summary>
internal static class StoredZipWriter
{
    private const int Alignment = 64,
        ExtraHeaderSize = 4;
    private const ushort Padding = 0x4246; // 'FB': the extra field that PyTorch fills up with

    /// <summary>The zip file.</summary>
    /// <param name="files">Names and contents, in order.</param>
    public static byte[] Write(params IReadOnlyList<(string Name, byte[] Data)> files)
    {
        var output = new MemoryStream();
        using var writer = new BinaryWriter(output, Encoding.ASCII);
        var offsets = new List<long>();
        foreach (var (name, data) in files)
        {
            offsets.Add(output.Position);
            var before = (int)(output.Position + ZipSignature.LocalHeaderSize + name.Length + ExtraHeaderSize);
            var fill = (Alignment - before % Alignment) % Alignment;
            writer.Write(ZipSignature.LocalHeader);
            WriteDescription(writer, name, data, ExtraHeaderSize + fill);
            WriteName(writer, name);
            writer.Write(Padding);
            writer.Write((ushort)fill);
            writer.Write(new byte[fill]);
            writer.Write(data);
        }
        var directory = output.Position;
        foreach (var ((name, data), offset) in files.Zip(offsets))
        {
            writer.Write(ZipSignature.CentralHeader);
            writer.Write((ushort)0); // made by
            WriteDescription(writer, name, data, extraLength: 0);
            writer.Write(0L); // comment length, disk, and attributes inside …
            writer.Write((ushort)0); // … and outside
            writer.Write((uint)offset);
            WriteName(writer, name);
        }
        var size = output.Position - directory;
        writer.Write(ZipSignature.End);
        writer.Write(0); // disks
        writer.Write((ushort)files.Count);
        writer.Write((ushort)files.Count);
        writer.Write((uint)size);
        writer.Write((uint)directory);
        writer.Write((ushort)0); // comment length
        return output.ToArray();
    }

    // What the local header and the directory both say; the time is left at zero, as PyTorch does.
    private static void WriteDescription(BinaryWriter writer, string name, byte[] data, int extraLength)
    {
        writer.Write((ushort)20); // version needed
        writer.Write((ushort)0); // flags
        writer.Write((ushort)0); // stored
        writer.Write(0); // time and date
        writer.Write(Crc32.Of(data));
        writer.Write(data.Length);
        writer.Write(data.Length);
        writer.Write((ushort)name.Length);
        writer.Write((ushort)extraLength);
    }

    private static void WriteName(BinaryWriter writer, string name) => writer.Write(Encoding.ASCII.GetBytes(name));
}
