using System.Text.Json;

namespace Anneal.Cli.Tests.EndToEnd.Studies;

/// <summary>A sweep of a program of the shell that takes a moment, and whose loss is its rate.</summary>
internal static class ProgramSweep
{
    private const string Script =
        """sleep 0.05; printf '{{"step": %s, "validation_loss": %s%s}}\n' "$2" "$1" "$3"; echo $$ >> "$4/../../../pids" """;

    /// <summary>Trials of the study.</summary>
    public const int Trials = 9 + 3 + 2;

    public static string[] Words(params string[] more) =>
        [
            "sweep",
            "--rates",
            "0.1,0.2,0.3,0.4,0.5,0.6,0.7,0.8,0.9",
            "--schedules",
            "cosine(base -> 0)",
            "--steps",
            "900",
            "--seeds",
            "2",
            "--json",
            .. more,
            "--",
            "sh",
            "-c",
            Script,
            "trial",
            "{rate}",
            "{budget}",
            "{seed}",
            "{checkpoint}",
            "{schedule}",
        ];

    /// <summary>What a sweep found, without where it is kept and what it cost.</summary>
    public static string Found(string document)
    {
        var root = JsonDocument.Parse(document).RootElement;
        var parts = new[] { "best", "within_noise", "trials" };
        return string.Join(' ', parts.Select(part => JsonSerializer.Serialize(root.GetProperty(part))));
    }
}
