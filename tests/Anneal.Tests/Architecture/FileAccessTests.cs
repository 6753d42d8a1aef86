using System.Text.RegularExpressions;

namespace Anneal.Tests.Architecture;

/// <summary>Files of others are read and written in one place each, which knows limits, links and devices.</summary>
public sealed partial class FileAccessTests
{
    // Where a file is opened otherwise, and why.
    private static readonly Dictionary<string, string> Exceptions = new()
    {
        ["Shared/BoundedFile.cs"] = "the reader",
        ["Shared/AtomicFile.cs"] = "the writer, of devices and pipes",
        ["Shared/UnfinishedFile.cs"] = "the writer, of files",
        ["Anneal.Cli/Commands/Bench/ProcessorUse.cs"] = "a file of the kernel's with a fixed name",
        ["Anneal.Cli/CommandLine/PipedOutput.cs"] = "standard output",
        ["Anneal.Cli/Schedules/TorchStateFile.cs"] = "two bytes of what is known to be a file",
        ["Anneal.Cli/Training/Runs/RunFolder.cs"] = "the lock of a folder of ours",
        ["Anneal.Tuning/Studies/StudyLog.cs"] = "the log of a study, locked, cut off and appended to",
        ["Anneal.Tuning/Processes/KnownProcess.cs"] = "a file of the kernel's",
        ["Anneal.Tuning/Processes/ProcessMark.cs"] = "a file of the kernel's",
        ["Anneal.Studies/WorkerIdentity.cs"] = "a file of the kernel's with a fixed name",
        ["Anneal.Cluster/LogFolder.cs"] = "the end of what a worker writes, in a folder of ours",
        ["Anneal.Cluster/Postgres/PersonalServer.cs"] = "a password, in a folder of ours",
        ["Anneal.Tuning/Processes/KeptOutput.cs"] = "written as it comes, in a folder of ours",
        ["Anneal.Tuning/Processes/TailedFile.cs"] = "what is known to be a file, read as it grows",
        ["Anneal.Cli/Commands/Train/Runs/MetricsLog.cs"] = "appended to what was just written",
        ["Anneal.Cli/Studies/StudyEventFiles.cs"] = "written as it comes, in a folder of ours",
        ["Anneal.Cli/Commands/Train/Runs/EventLog.cs"] = "cut off and appended to in a folder of ours",
    };

    [Fact]
    public void No_other_file_opens_a_file()
    {
        var root = Repository.Source("src");
        Assert.Empty(
            from file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
            let path = Path.GetRelativePath(root, file).Replace('\\', '/')
            where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
            where !Exceptions.ContainsKey(path)
            from Match access in Access().Matches(WithoutExamples(File.ReadAllText(file)))
            select $"{path}: {access.Value}"
        );
    }

    [Fact]
    public void Each_exception_is_one()
    {
        var root = Repository.Source("src");
        Assert.All(Exceptions.Keys, path => Assert.Matches(Access(), File.ReadAllText(Path.Combine(root, path))));
    }

    private static string WithoutExamples(string source) => Documentation().Replace(source, "");

    [GeneratedRegex("^ *///.*$", RegexOptions.Multiline)]
    private static partial Regex Documentation();

    [GeneratedRegex(
        @"\bFile\.(Read|Open|Create|Write|Append)\w*\(|new FileStream\b|FileStream \w+ = new\(|new StreamReader\(\w*[pP]ath|"
            + @"\bfile = new\(path|inUse = new\("
    )]
    private static partial Regex Access();
}
