using Anneal.Interop.Pickle;
using Anneal.Interop.Zip;

namespace Anneal.Interop.TorchFiles;

/// <summary>
/// The file that <c>torch.save</c> writes: a zip file with a pickle, and tensors beside it that are left where they
/// are.
/// </summary>
internal static class TorchFile
{
    private const int LargestPickle = 2 * 1024 * 1024;

    /// <summary>What the file's pickle holds.</summary>
    /// <exception cref="InvalidDataException">It is no such file, it holds what is not known here, or it is too
    /// large.</exception>
    public static PickleValue Read(Stream stream)
    {
        if (!ZipReader.IsZip(stream))
            throw Invalid(
                "this is no file of torch.save: it does not begin as a zip file. (PyTorch before 1.6 wrote others; "
                    + "load it there and save it again.)"
            );
        var zip = ZipReader.Open(stream);
        return PickleReader.Read(zip.Read(zip.Find("/data.pkl"u8), LargestPickle));
    }

    /// <summary>Writes a file that <c>torch.load</c> reads.</summary>
    public static void Write(Stream stream, PickleValue value) =>
        stream.Write(
            StoredZipWriter.Write(
                ("archive/data.pkl", PickleWriter.Write(value)),
                ("archive/version", "3\n"u8.ToArray())
            )
        );
}
