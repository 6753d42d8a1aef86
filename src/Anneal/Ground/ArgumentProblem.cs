namespace Anneal;

/// <summary>What an <see cref="ArgumentException"/> says.</summary>
internal static class ArgumentProblem
{
    /// <summary>
    /// The message without the name of the parameter, which .NET appends; in a text that name says nothing.
    /// </summary>
    public static string Of(Exception error)
    {
        var suffix = error is ArgumentException { ParamName: { } name } ? $" (Parameter '{name}')" : "";
        var message = error.Message;
        return message.EndsWith(suffix, StringComparison.Ordinal) ? message[..^suffix.Length] : message;
    }
}
