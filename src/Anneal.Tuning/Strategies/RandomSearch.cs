using Anneal.Tuning.Rungs;
using Anneal.Tuning.Spaces;

namespace Anneal.Tuning.Strategies;

/// <summary>Trains some candidates for the whole run, drawn without replacement.</summary>
/// <param name="Count">How many; all where the space has fewer. At least 1.</param>
/// <param name="Seed">Decides which.</param>
public sealed record RandomSearch(int Count, int Seed = 0) : Strategy
{
    /// <summary>How many candidates are trained, at most.</summary>
    public int Count { get; } = Require.AtLeast(1, Count);

    /// <inheritdoc/>
    public override Proposal Ask(StudyHistory history)
    {
        ArgumentNullException.ThrowIfNull(history);
        return Next(history, 0, () => Drawn(history.Space));
    }

    /// <inheritdoc/>
    public override RungPlan PlanFor(SearchSpace space, RungSettings settings)
    {
        ArgumentNullException.ThrowIfNull(space);
        return WholeRuns(space, settings, Math.Min(Count, space.Count));
    }

    private IEnumerable<int> Drawn(SearchSpace space)
    {
        var numbers = Enumerable.Range(0, space.Count).ToArray();
        var state = (ulong)(uint)Seed; // not of Random, which draws others on another runtime
        for (var i = 0; i < numbers.Length && i < Count; i++)
        {
            var other = i + (int)(SplitMix.Next(ref state) % (ulong)(numbers.Length - i));
            (numbers[i], numbers[other]) = (numbers[other], numbers[i]);
            yield return numbers[i];
        }
    }
}
