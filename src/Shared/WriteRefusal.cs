using System.Runtime.InteropServices;

namespace Anneal;

/// <summary>Why a file cannot be written, in words for people and without the temporary file's name.</summary>
internal static class WriteRefusal
{
    // The system's own numbers, which the class library gives as they are where it has no exception for them.
    private const int NoSpace = 28,
        ReadOnlySystem = 30,
        QuotaUsedUp = 122,
        LeastOfOthers = 4096;

    /// <summary>A sentence.</summary>
    /// <param name="path">The file.</param>
    /// <param name="error">What was thrown.</param>
    public static string ReasonFor(string path, Exception error)
    {
        if (Directory.Exists(path))
            return "it is a folder.";
        return error switch
        {
            DirectoryNotFoundException =>
                $"the folder '{Path.GetDirectoryName(Path.GetFullPath(path))}' does not exist.",
            UnauthorizedAccessException => "access is denied.",
            IOException when !OperatingSystem.IsWindows() => ReasonOf(error.HResult) ?? error.Message,
            _ => error.Message,
        };
    }

    private static string? ReasonOf(int code) =>
        code switch
        {
            NoSpace => "the disk is full.",
            ReadOnlySystem => "its file system is read-only.",
            QuotaUsedUp => "the disk quota is used up.",
            // The class library's own message would name the temporary file.
            > 0 and < LeastOfOthers => $"{Marshal.GetPInvokeErrorMessage(code)}.",
            _ => null,
        };
}
