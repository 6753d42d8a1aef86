using Anneal.Language;
using Anneal.Language.Syntax;

namespace Anneal.Dialects;

/// <summary>The arguments of a call that is translated, by the names of its parameters.</summary>
internal sealed class TranslatedCall
{
    private readonly Dictionary<string, ArgumentSyntax> given = [];
    private readonly CallSyntax call;

    /// <param name="call">The call.</param>
    /// <param name="parameters">The names of its parameters, in order.</param>
    /// <param name="errors">Says what is wrong.</param>
    /// <exception cref="ScheduleTextException">It has no such argument, or has it twice.</exception>
    public TranslatedCall(CallSyntax call, string[] parameters, TextErrors errors)
    {
        this.call = call;
        for (var i = 0; i < call.Arguments.Count; i++)
        {
            var argument = call.Arguments[i];
            var name = argument.Name ?? parameters.ElementAtOrDefault(i);
            if (name is null || !parameters.Contains(name))
                throw errors.Error(
                    argument.Span,
                    $"'{call.Name}' has no such argument. It is {call.Name}({string.Join(", ", parameters)})."
                );
            if (!given.TryAdd(name, argument))
                throw errors.Error(argument.Span, $"the argument '{name}' is given twice.");
        }
    }

    /// <summary>What stands for a parameter; null where it is left out.</summary>
    public SyntaxNode? this[string parameter] => given.GetValueOrDefault(parameter)?.Value;

    /// <summary>The call of another name, with some of the arguments.</summary>
    /// <param name="name">The other name.</param>
    /// <param name="arguments">Each argument and what stands for it; null is left out.</param>
    public CallSyntax To(string name, params IEnumerable<(string Name, SyntaxNode? Value)> arguments) =>
        new(
            call.Span,
            name,
            [
                .. arguments
                    .Where(argument => argument.Value is not null)
                    .Select(argument => new ArgumentSyntax(argument.Value!.Span, argument.Name, argument.Value)),
            ]
        );
}
