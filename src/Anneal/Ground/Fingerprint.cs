using System.Security.Cryptography;
using System.Text;

namespace Anneal;

/// <summary>A short name for a text that no other text shares.</summary>
internal static class Fingerprint
{
    private const int Bytes = 16;

    /// <summary>The first half of the text's SHA-256, in lower-case hexadecimal digits.</summary>
    public static string Of(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, Bytes));
}
