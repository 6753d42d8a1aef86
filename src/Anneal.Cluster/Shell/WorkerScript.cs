using System.Text;

namespace Anneal.Cluster.Shell;

/// <summary>The lines of a shell that become a worker.</summary>
internal sealed record WorkerScript
{
    /// <summary>The worker's command line, up to its name.</summary>
    public required IReadOnlyList<string> Words { get; init; }

    /// <summary>The folder that relative paths are meant in; null for wherever it is started.</summary>
    public string? Folder { get; init; }

    /// <summary>
    /// Lines that come before: modules, an environment. They may change the worker's command line, which they have as
    /// <c>"$@"</c>, as in <c>set -- apptainer exec image.sif "$@"</c>.
    /// </summary>
    public string Setup { get; init; } = "";

    /// <summary>The lines.</summary>
    /// <param name="name">The worker's name, in which variables of the shell are replaced.</param>
    public string Text(string name)
    {
        var text = new StringBuilder();
        if (Folder is not null)
            text.Append($"cd {ShellWords.Quote(Folder)} || exit 1\n");
        text.Append($"set -- {ShellWords.Join(Words)} \"{name}\"\n");
        if (Setup.Trim() is { Length: > 0 } setup)
            text.Append(setup.ReplaceLineEndings("\n")).Append('\n');
        return text.Append("exec \"$@\"\n").ToString();
    }
}
