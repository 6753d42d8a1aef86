using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>The name and the arguments of a call in Python that was written here.</summary>
internal static class PythonArguments
{
    /// <summary>Both, the arguments as they are written; that of the optimizer has no name and is left out.</summary>
    public static (string Name, IEnumerable<(string Name, object? Value)> Arguments) Of(string code)
    {
        var call = (CallSyntax)SyntaxParser.ParseSequence(code);
        return (
            call.Name,
            call.Arguments.Where(argument => argument.Name is not null)
                .Select(argument =>
                    (argument.Name!, (object?)code.Substring(argument.Value.Span.Start, argument.Value.Span.Length))
                )
        );
    }
}
