namespace Anneal.Cli.Commands.State;

/// <summary>The JSON of <c>anneal state</c>.</summary>
/// <param name="Format"><c>torch</c> or <c>anneal</c>.</param>
/// <param name="Class">PyTorch's class; null for a state of ours.</param>
/// <param name="Text">The scheduler's text, as far as it is known.</param>
/// <param name="Arguments">The arguments that PyTorch's state keeps, as schedule text has them.</param>
/// <param name="Position">Steps of the scheduler made.</param>
/// <param name="Step">Optimizer updates made: more than steps under <c>every</c>. Null where the scheduler cannot go
/// on.</param>
/// <param name="Problem">Why the scheduler cannot resume from here; null where it can.</param>
/// <param name="Groups">The parameter groups.</param>
internal sealed record StateDocument(
    string Format,
    string? Class,
    string Text,
    IReadOnlyDictionary<string, string> Arguments,
    long Position,
    long? Step,
    string? Problem,
    IReadOnlyList<StateGroupDocument> Groups
)
{
    /// <param name="state">The state.</param>
    /// <param name="count">How many of the next rates to tell; the scheduler is advanced by as many steps.</param>
    public static StateDocument Of(LoadedState state, int count) =>
        new(
            state.Torch is null ? "anneal" : "torch",
            state.Torch?.ClassName,
            state.Text,
            state.Torch?.ArgumentTexts ?? new Dictionary<string, string>(),
            state.Position,
            state.Scheduler?.Step,
            state.Problem,
            StateGroupDocument.Of(state, count)
        );
}
