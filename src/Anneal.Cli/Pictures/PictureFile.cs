namespace Anneal.Cli.Pictures;

/// <summary>Files that pictures are written into: PNG where the name ends so, otherwise SVG.</summary>
internal static class PictureFile
{
    private const string PngEnding = ".png";

    /// <summary>Refuses what cannot be written; for runs that draw only at their end.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    /// <exception cref="UsageException">It would be a PNG, and this machine has nothing that paints.</exception>
    public static void RequireWritable(string path)
    {
        OutputFile.RequireWritable(path);
        if (IsPng(path))
            PngPicture.RequirePainter();
    }

    /// <summary>Writes a picture, wholly or not at all.</summary>
    /// <param name="console">What surrounds the tool.</param>
    /// <param name="path">The file; '-' is standard output, which gets SVG.</param>
    /// <param name="svg">The drawing.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public static Task WriteAsync(ToolConsole console, string path, string svg, CancellationToken cancellationToken) =>
        IsPng(path)
            ? OutputFile.WriteAsync(console, path, PngPicture.Render(svg), cancellationToken)
            : OutputFile.WriteAsync(console, path, svg, cancellationToken);

    private static bool IsPng(string path) => path.EndsWith(PngEnding, StringComparison.OrdinalIgnoreCase);
}
