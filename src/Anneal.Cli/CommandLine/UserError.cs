using Anneal.Training.Data;

namespace Anneal.Cli.CommandLine;

/// <summary>
/// Tells mistakes of the caller, which are answered in a line, from mistakes of ours, which keep their stack trace.
/// </summary>
internal static class UserError
{
    /// <summary>What the caller must fix; null where the mistake is ours.</summary>
    /// <param name="error">What was thrown.</param>
    public static string? Describe(Exception error) =>
        error switch
        {
            // The text and its caret stand on the lines after the first.
            UsageException or ScheduleTextException => error.Message,
            CurveValueException => InOneLine($"a schedule has no value: {error.Message}"),
            ArgumentNullException => null,
            ArgumentException { ParamName: { } name } => InOneLine(
                error.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
            ),
            ArgumentException
            or IOException
            or InvalidDataException
            or UnauthorizedAccessException
            or HttpRequestException => InOneLine(WithOption(error)),
            _ => null,
        };

    /// <summary>The message; where a library missed something, with the option that gives it.</summary>
    public static string WithOption(Exception error)
    {
        var unfit = error as ScheduleBindingException ?? error.InnerException as ScheduleBindingException;
        var option = unfit?.Missing switch
        {
            MissingInput.BaseRate => " (--rate R)",
            MissingInput.RunLength => " (--steps N, or --epochs N --steps-per-epoch K)",
            _ => error is DataNotFoundException absent ? $"; 'anneal data get {absent.DataSet}' downloads the set" : "",
        };
        return option.Length > 0 ? $"{error.Message.TrimEnd('.')}{option}." : error.Message;
    }

    private static string InOneLine(string message) => message.ReplaceLineEndings(" ");
}
