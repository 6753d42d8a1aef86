using Anneal.Cluster.Postgres;

namespace Anneal.Cli.Commands.Store;

/// <summary>The options that say which server is meant.</summary>
internal sealed class StoreFolder
{
    private readonly Option<string?> folder = new("--folder")
    {
        Description = "Folder of the server's data, password and log, on a local disk.",
        HelpName = "DIR",
    };
    private readonly Option<string?> programs = new("--programs")
    {
        Description = "Folder of PostgreSQL's programs. Default: that of PATH, or where systems put them.",
        HelpName = "DIR",
    };

    /// <summary>In the order of the help.</summary>
    public IEnumerable<Option> All => [folder, programs];

    /// <summary>The folder, in full.</summary>
    /// <exception cref="UsageException">None is given.</exception>
    public string PathOf(ParseResult parsed) =>
        parsed.GetValue(folder) is { Length: > 0 } path
            ? Path.GetFullPath(path)
            : throw new UsageException($"'{folder.Name}' is missing, as in {folder.Name} /tmp/$USER-studies.");

    /// <summary>The server.</summary>
    /// <exception cref="UsageException">No folder is given, or PostgreSQL is not installed, or will not
    /// run.</exception>
    public PersonalServer Read(ParseResult parsed)
    {
        var path = PathOf(parsed);
        var found = parsed.GetValue(programs)
            ?? PersonalServer.FindPrograms()
            ?? throw new UsageException(
                $"PostgreSQL's programs were found nowhere; name their folder with {programs.Name} (a module, or conda "
                    + "install postgresql)."
            );
        if (!PersonalServer.HasPrograms(found))
            throw new UsageException(
                $"'{programs.Name}' must be a folder with initdb, pg_ctl and createdb, but was '{found}'."
            );
        return Environment.IsPrivilegedProcess
            ? throw new UsageException(
                "PostgreSQL does not run as an administrator; start it as the user that you are."
            )
            : new(path, found);
    }
}
