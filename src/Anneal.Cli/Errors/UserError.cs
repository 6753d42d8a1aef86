using Anneal.Language;

namespace Anneal.Cli.Errors;

/// <summary>
/// Tells mistakes of the caller, which are answered in a line, from mistakes of ours, which keep their stack trace.
/// </summary>
internal static class UserError
{
    /// <summary>What the caller must mend; null where the mistake is ours.</summary>
    /// <param name="error">What was thrown.</param>
    public static string? Describe(Exception error) =>
        error switch
        {
            // The text and its caret stand on the lines after the first.
            UsageException or ScheduleTextException => error.Message,
            ArgumentNullException => null,
            ArgumentException { ParamName: { } name } => InOneLine(
                error.Message.Replace($" (Parameter '{name}')", "", StringComparison.Ordinal)
            ),
            ArgumentException
            or IOException
            or InvalidDataException
            or UnauthorizedAccessException
            or HttpRequestException => InOneLine(error.Message),
            _ => null,
        };

    private static string InOneLine(string message) => message.ReplaceLineEndings(" ");
}
