using Anneal.Interop.Pickle;
using Anneal.Language;
using static Anneal.Interop.TorchFiles.TorchClass;

namespace Anneal.Interop.TorchFiles;

/// <summary>Reads a scheduler's state from the dictionary that its <c>state_dict()</c> gave.</summary>
internal sealed class TorchStateReader
{
    private const int Deepest = 8,
        MostSchedulers = 500;

    private int schedulers;

    private TorchStateReader() { }

    /// <exception cref="InvalidDataException">It is no state of a scheduler known here, or a value in it is
    /// impossible.</exception>
    public static TorchSchedulerState Read(PickleDictionary saved)
    {
        var state = new TorchStateReader().Read(saved, depth: 0);
        RequireGroups(state, state.GroupCount);
        return state;
    }

    private TorchSchedulerState Read(PickleDictionary saved, int depth)
    {
        if (depth > Deepest || ++schedulers > MostSchedulers)
            throw Invalid(
                $"a state may hold at most {MostSchedulers} schedulers, {Deepest} deep, but this holds more."
            );
        var known = TorchClass.Of(saved)
            ?? throw Invalid("the state has not the keys of any scheduler class that PyTorch 1.13 can save.");
        var isPlateau = known.Name == Plateau;
        ValueList<TorchSchedulerState> parts = saved.Find(Parts) is { } held ? [.. ReadParts(held, depth)] : [];
        ValueList<double> baseRates = saved.Find(BaseRates) is { } rates ? TorchValues.Rates(rates, BaseRates) : [];
        var groups = parts.Count > 0 ? parts[0].GroupCount : baseRates.Count;
        if (isPlateau)
            groups = TorchValues.Rates(saved.Find("min_lrs"), "min_lrs").Count;
        if (groups == 0)
            throw Invalid($"a state of {known.Name} must be of at least one parameter group, but has no rates.");
        return new TorchSchedulerState
        {
            ClassName = known.Name,
            GroupCount = groups,
            Arguments =
            [
                .. known.Arguments.Select(key => new NamedArgument(
                    key.Parameter,
                    TorchValues.Argument(saved.Find(key.Name), key)
                )),
            ],
            Schedulers = parts,
            BaseRates = baseRates,
            LastRates = saved.Find(LastRates) is { } last ? TorchValues.Rates(last, LastRates) : [],
            LastEpoch = known.Name == Chained ? null : TorchValues.Whole(saved.Find(LastEpoch), LastEpoch),
            StepCount = saved.Find(StepCount) is { } count ? TorchValues.Whole(count, StepCount) : null,
            Plateau = isPlateau ? PlateauOf(saved) : null,
        };
    }

    private IEnumerable<TorchSchedulerState> ReadParts(PickleValue parts, int depth) =>
        TorchValues
            .Items(parts, Parts, MostSchedulers)
            .Select(part =>
                Read(
                    part as PickleDictionary
                        ?? throw Invalid($"each of '{Parts}' must be a scheduler's state, but one is {part.Kind}."),
                    depth + 1
                )
            );

    private static PlateauState PlateauOf(PickleDictionary saved)
    {
        var (best, worst) = (
            TorchValues.Number(saved.Find(Best), Best, mustBeFinite: false),
            TorchValues.Number(saved.Find(Worst), Worst, mustBeFinite: false)
        );
        if (double.IsNaN(best))
            throw Invalid($"the state's '{Best}' must be a number, but is not.");
        return new PlateauState(best == worst ? null : best, Count(saved, BadCount), Count(saved, CooldownLeft));
    }

    private static long Count(PickleDictionary saved, string key) =>
        TorchValues.Whole(saved.Find(key), key) is >= 0 and var count
            ? count
            : throw Invalid($"the state's '{key}' must be at least 0.");

    // Every list of rates has one for each parameter group.
    private static void RequireGroups(TorchSchedulerState state, int count)
    {
        foreach (var (rates, key) in new[] { (state.BaseRates, BaseRates), (state.LastRates, LastRates) })
            if (rates.Count != 0 && rates.Count != count)
                throw Invalid(
                    $"the state's '{key}' must all have a rate for each of {count} parameter groups, but one has "
                        + $"{rates.Count}."
                );
        foreach (var part in state.Schedulers)
            RequireGroups(part, count);
    }
}
