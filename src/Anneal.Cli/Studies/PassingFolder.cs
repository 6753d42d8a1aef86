namespace Anneal.Cli.Studies;

/// <summary>A folder for what is not kept.</summary>
internal sealed class PassingFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("anneal-");

    public string Path => folder.FullName;

    public void Dispose()
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (Exception held) when (held is IOException or UnauthorizedAccessException)
        {
            // The system empties its temporary folder.
        }
    }
}
