namespace Anneal.Interop.Zip;

/// <summary>How the bytes of a file stand in a zip file.</summary>
internal enum ZipPacking
{
    /// <summary>As they are.</summary>
    Stored,

    /// <summary>Deflated (RFC 1951).</summary>
    Deflated,

    /// <summary>Encrypted, or compressed in another way.</summary>
    Other,
}
