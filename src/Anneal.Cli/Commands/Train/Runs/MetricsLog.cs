using System.Text;
using System.Text.Json;
using Anneal.Cli.Training.Runs;
using Anneal.Training.Runs;

namespace Anneal.Cli.Commands.Train.Runs;

/// <summary><c>metrics.jsonl</c>: a line for every report of a training.</summary>
internal sealed class MetricsLog : IDisposable
{
    private readonly FileStream file;

    /// <param name="path">The file.</param>
    /// <param name="reports">What the training had reported at the checkpoint that it resumes from: the file begins
    /// with these, whatever stood there, so that no line is missing and none is there twice.</param>
    public MetricsLog(string path, IEnumerable<TrainingReport> reports)
    {
        AtomicFile.Write(path, Bytes(string.Concat(reports.Select(Line))), LinkRule.Replace);
        // Each line is written at once and whole.
        file = new(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);
    }

    public void Write(TrainingReport report) => file.Write(Bytes(Line(report)));

    public void Dispose() => file.Dispose();

    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    private static string Line(TrainingReport report) =>
        JsonSerializer.Serialize(ReportDocument.Of(report), RunJson.Default.ReportDocument) + "\n";
}
