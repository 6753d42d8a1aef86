using Anneal.Conformance;

// dotnet run -c Release --project tests/Anneal.Conformance -- PATH... [--failures]
var showFailures = args.Contains("--failures");
var paths = args.Where(argument => argument != "--failures").ToArray();
if (paths.Length == 0)
{
    Console.Error.WriteLine("conformance: give golden files or folders: Anneal.Conformance PATH... [--failures]");
    return 2;
}

var files = new List<string>();
foreach (var path in paths)
{
    if (Directory.Exists(path))
        files.AddRange(Directory.EnumerateFiles(path, "*.jsonl").Order(StringComparer.Ordinal));
    else if (File.Exists(path))
        files.Add(path);
    else
    {
        Console.Error.WriteLine($"conformance: there is no file or folder '{path}'.");
        return 2;
    }
}

var report = Report.Of(files, Deviations.Read(Report.DeviationsPath()));
report.Write(Console.Out, showFailures);
return report.Failed > 0 ? 1 : 0;
