using Anneal.Language;

namespace Anneal.Cli.Commands.Schedules;

/// <summary>The JSON of <c>anneal schedules</c>.</summary>
/// <param name="Schedules">The schedules and the kinds of feedback.</param>
internal sealed record SchedulesDocument(IReadOnlyList<SchedulesDocument.Entry> Schedules)
{
    public static SchedulesDocument Of(IEnumerable<CurveDefinition> definitions) => new([.. definitions.Select(Of)]);

    private static Entry Of(CurveDefinition definition) =>
        new(
            definition.Name,
            definition.Framework,
            definition.Family.ToString(),
            definition.Signature,
            definition.Summary,
            [
                .. definition.Parameters.Select(parameter => new Argument(
                    parameter.Name,
                    parameter.Kind.ToString()!,
                    parameter.Description,
                    parameter.IsRequired,
                    parameter.Default
                )),
            ],
            definition.Formula,
            definition.Conventions,
            definition.Source,
            definition.Example
        );

    /// <summary>One schedule; a text that it does not have is empty.</summary>
    /// <param name="Name">Its name in texts.</param>
    /// <param name="Framework">Whose it is; null for Anneal's own.</param>
    /// <param name="Family">What kind of curve it is, whatever it is called.</param>
    /// <param name="Signature">The name with its parameters.</param>
    /// <param name="Summary">A sentence.</param>
    /// <param name="Parameters">The parameters, in their order.</param>
    /// <param name="Formula">The value at clock t.</param>
    /// <param name="Conventions">What readers of other frameworks would get wrong.</param>
    /// <param name="Source">Where it comes from.</param>
    /// <param name="Example">A text that uses it.</param>
    public sealed record Entry(
        string Name,
        string? Framework,
        string Family,
        string Signature,
        string Summary,
        IReadOnlyList<Argument> Parameters,
        string Formula,
        string Conventions,
        string Source,
        string Example
    );

    /// <summary>A parameter.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Kind">What it takes, in words.</param>
    /// <param name="Description">What it means.</param>
    /// <param name="Required">Whether it must be given.</param>
    /// <param name="Default">What holds without it, as text; null where there is no default.</param>
    public sealed record Argument(string Name, string Kind, string Description, bool Required, string? Default);
}
