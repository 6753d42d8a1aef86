namespace Anneal.Interop.Zip;

/// <summary>The first four bytes of each part of a zip file, and the parts' sizes, from PKWARE's APPNOTE.</summary>
internal static class ZipSignature
{
    public const uint LocalHeader = 0x04034b50,
        CentralHeader = 0x02014b50,
        End = 0x06054b50,
        End64 = 0x06064b50,
        Locator64 = 0x07064b50;

    public const int LocalHeaderSize = 30,
        CentralHeaderSize = 46,
        EndSize = 22,
        End64Size = 56,
        Locator64Size = 20;
}
