using Anneal.Language.Syntax;

namespace Anneal.Language;

/// <summary>How Python code comes to a schedule's class, to its arguments, and what it puts around the call.</summary>
/// <param name="errors">Says what is wrong.</param>
/// <param name="formulas">Computes what is spread into arguments.</param>
internal sealed class CallReader(TextErrors errors, FormulaReader formulas)
{
    // What frameworks call the schedule in a dictionary; the optimizer and the interval beside it say nothing here.
    private static readonly string[] ScheduleKeys = ["scheduler", "lr_scheduler"];

    /// <summary>The call, by the name of the class; null where the node is none.</summary>
    public static CallSyntax? Read(SyntaxNode node) =>
        node switch
        {
            CallSyntax call => call,
            InvocationSyntax { Of: CallSyntax { Name: Names.Partial or Names.QualifiedPartial } partial } invocation
                when partial.Arguments is [{ Value: NameSyntax name }, .. var given] => new CallSyntax(
                node.Span,
                name.Name,
                // Arguments by position come first, whichever of the two calls has them.
                [
                    .. given.Concat(invocation.Arguments).Where(argument => argument.Name is null),
                    .. given.Concat(invocation.Arguments).Where(argument => argument.Name is not null),
                ]
            ),
            InvocationSyntax invocation when ClassName(invocation.Of) is { } name => new CallSyntax(
                node.Span,
                name,
                invocation.Arguments
            ),
            _ => null,
        };

    /// <summary>The arguments with the items of each <c>*list</c> and <c>**dictionary</c> in its place.</summary>
    public IEnumerable<ArgumentSyntax> Spread(IEnumerable<ArgumentSyntax> arguments) =>
        arguments.SelectMany(argument => argument.Value is StarredSyntax starred ? Spread(starred) : [argument]);

    /// <summary>
    /// The schedule of which a list, a tuple or a dictionary stands around it, as trainers take and step them.
    /// </summary>
    public SyntaxNode Unwrapped(SyntaxNode node)
    {
        var schedule = Inside(node);
        return new TrainerInterval(errors).Stepped(node, schedule) ?? schedule;
    }

    private SyntaxNode Inside(SyntaxNode node)
    {
        switch (node)
        {
            case ListSyntax list:
                return Only(node, "list", list.Items.FindAll(IsSchedule));
            case ComprehensionSyntax { Item: CallSyntax each }:
                return each;
            case var _ when MapSyntax.Of(node) is { } map:
                return Only(
                    node,
                    "dictionary",
                    [
                        .. map
                            .Entries.Where(entry => entry.Key is TextSyntax key && ScheduleKeys.Contains(key.Text))
                            .Select(entry => entry.Value),
                    ]
                );
            default:
                return node;
        }
    }

    private SyntaxNode Only(SyntaxNode node, string container, List<SyntaxNode> schedules) =>
        schedules switch
        {
            [] => node,
            [var only] => Inside(only),
            _ => throw errors.Error(
                node,
                $"expected one schedule in the {container}, but found {schedules.Count}; give each one by itself."
            ),
        };

    // What stands beside it is the optimizer, by its name.
    private static bool IsSchedule(SyntaxNode node) =>
        node switch
        {
            ListSyntax list => list.Items.Exists(IsSchedule),
            NumberSyntax or NameSyntax or TextSyntax or IndexSyntax => false,
            _ => true,
        };

    // getattr(lr_scheduler, 'StepLR'), {'step': StepLR}['step']
    private static string? ClassName(SyntaxNode node) =>
        node switch
        {
            CallSyntax { Name: "getattr", Arguments: [{ Value: NameSyntax module }, { Value: TextSyntax name }, ..] } =>
                $"{module.Name}.{name.Text}",
            IndexSyntax { List: var list, Index: TextSyntax key } when MapSyntax.Of(list) is { } map => map
                .Entries.Where(entry => entry.Key is TextSyntax each && each.Text == key.Text)
                .Select(entry => (entry.Value as NameSyntax)?.Name)
                .LastOrDefault(),
            _ => null,
        };

    private IEnumerable<ArgumentSyntax> Spread(StarredSyntax starred)
    {
        if (!starred.IsDictionary)
            return formulas.WrittenOut(starred.Value) is ListSyntax list
                ? list.Items.Select(item => new ArgumentSyntax(item.Span, null, item))
                : throw errors.Error(starred, "expected a list after '*', written out.");
        if (starred.Value is CallSyntax { Name: "dict" } call)
            return Spread(call.Arguments);
        return starred.Value is MapSyntax map
            ? map.Entries.Select(entry => new ArgumentSyntax(entry.Key.Span, Name(entry.Key), entry.Value))
            : throw errors.Error(starred, "expected a dictionary after '**', written out.");
    }

    private string Name(SyntaxNode key) =>
        (key as TextSyntax)?.Text ?? throw errors.Error(key, "expected the quoted name of an argument.");
}
