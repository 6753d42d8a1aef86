using System.IO.Compression;
using System.Xml.Linq;

namespace Anneal.Packaging.Tests.Packages;

/// <summary>A folder of packages.</summary>
/// <param name="source">Its path.</param>
public class PackageFolder(string source)
{
    /// <summary>The folder that they lie in.</summary>
    public string Source => source;

    /// <summary>The files in a package.</summary>
    /// <param name="id">The package's name.</param>
    /// <param name="extension"><c>nupkg</c>, or <c>snupkg</c> for its symbols.</param>
    public Dictionary<string, byte[]> FilesOf(string id, string extension = "nupkg")
    {
        using var package = ZipFile.OpenRead(Assert.Single(Directory.GetFiles(Source, $"{id}.?.?.?.{extension}")));
        return package.Entries.ToDictionary(
            entry => entry.FullName,
            entry =>
            {
                using var bytes = new MemoryStream();
                using var stream = entry.Open();
                stream.CopyTo(bytes);
                return bytes.ToArray();
            }
        );
    }

    /// <summary>What a package says of itself.</summary>
    /// <param name="id">The package's name.</param>
    public XElement MetadataOf(string id)
    {
        using var nuspec = new MemoryStream(FilesOf(id)[$"{id}.nuspec"]);
        return XDocument.Load(nuspec).Root!.Elements().First(element => element.Name.LocalName == "metadata");
    }

    /// <summary>A new folder whose NuGet knows these packages and no others.</summary>
    internal TemporaryFolder NewUser()
    {
        var user = new TemporaryFolder();
        user.Write(
            "nuget.config",
            $"""
            <configuration>
              <packageSources>
                <clear />
                <add key="packed" value="{Source}" />
              </packageSources>
            </configuration>
            """
        );
        return user;
    }

    /// <summary>Installs the tool for a user, from the packages that the user's configuration names.</summary>
    /// <returns>What starts it.</returns>
    internal static async Task<string> InstallToolAsync(TemporaryFolder user)
    {
        await ProcessRun.OutputOfAsync(
            "dotnet",
            user.Path,
            "tool",
            "install",
            "Anneal.Cli",
            "--tool-path",
            "tools",
            "--configfile",
            "nuget.config"
        );
        return user.File("tools/anneal");
    }
}
