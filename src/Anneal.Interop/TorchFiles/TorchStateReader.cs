using System.Globalization;
using Anneal.Interop.Pickle;
using Anneal.Language;

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
    public static TorchSchedulerState Read(PickleDictionary dictionary)
    {
        var state = new TorchStateReader().Read(dictionary, depth: 0);
        RequireGroups(state, state.GroupCount);
        return state;
    }

    private TorchSchedulerState Read(PickleDictionary dictionary, int depth)
    {
        if (depth > Deepest || ++schedulers > MostSchedulers)
            throw new InvalidDataException(
                $"a state may hold at most {MostSchedulers} schedulers, {Deepest} deep, but this holds more."
            );
        var known = TorchClass.Of(dictionary)
            ?? throw new InvalidDataException(
                "the state has not the keys of any scheduler class that PyTorch 1.13 can save."
            );
        var isPlateau = known.Name == TorchClass.Plateau;
        ValueList<TorchSchedulerState> parts = dictionary.Find(TorchClass.Parts) is { } held
            ? [.. Parts(held, depth)]
            : [];
        ValueList<double> baseRates = dictionary.Find(TorchClass.BaseRates) is { } rates
            ? TorchValues.Rates(rates, TorchClass.BaseRates)
            : [];
        var groups =
            isPlateau ? TorchValues.Rates(dictionary.Find("min_lrs"), "min_lrs").Count
            : parts.Count > 0 ? parts[0].GroupCount
            : baseRates.Count;
        if (groups == 0)
            throw new InvalidDataException(
                $"a state of {known.Name} must be of at least one parameter group, but has no rates."
            );
        return new TorchSchedulerState
        {
            ClassName = known.Name,
            GroupCount = groups,
            Arguments =
            [
                .. known.Arguments.Select(key => new NamedArgument(
                    key.Parameter,
                    TorchValues.Argument(dictionary.Find(key.Name), key)
                )),
            ],
            Schedulers = parts,
            BaseRates = baseRates,
            LastRates = dictionary.Find(TorchClass.LastRates) is { } last
                ? TorchValues.Rates(last, TorchClass.LastRates)
                : [],
            LastEpoch =
                known.Name == TorchClass.Chained
                    ? null
                    : TorchValues.Whole(dictionary.Find(TorchClass.LastEpoch), TorchClass.LastEpoch),
            StepCount = dictionary.Find(TorchClass.StepCount) is { } count
                ? TorchValues.Whole(count, TorchClass.StepCount)
                : null,
            Plateau = isPlateau ? PlateauOf(dictionary) : null,
        };
    }

    private IEnumerable<TorchSchedulerState> Parts(PickleValue parts, int depth) =>
        TorchValues
            .Items(parts, TorchClass.Parts, MostSchedulers)
            .Select(part =>
                Read(
                    part as PickleDictionary
                        ?? throw new InvalidDataException(
                            $"each of '{TorchClass.Parts}' must be a scheduler's state, but one is {part.Kind}."
                        ),
                    depth + 1
                )
            );

    private static PlateauState PlateauOf(PickleDictionary dictionary)
    {
        var (best, worst) = (
            TorchValues.Number(dictionary.Find(TorchClass.Best), TorchClass.Best, mustBeFinite: false),
            TorchValues.Number(dictionary.Find(TorchClass.Worst), TorchClass.Worst, mustBeFinite: false)
        );
        if (double.IsNaN(best))
            throw new InvalidDataException($"the state's '{TorchClass.Best}' must be a number, but is not.");
        return new PlateauState
        {
            Best = best == worst ? null : best,
            BadCount = Count(dictionary, TorchClass.BadCount),
            CooldownLeft = Count(dictionary, TorchClass.CooldownLeft),
        };
    }

    private static long Count(PickleDictionary dictionary, string key) =>
        TorchValues.Whole(dictionary.Find(key), key) is >= 0 and var count
            ? count
            : throw new InvalidDataException($"the state's '{key}' must be at least 0.");

    // Every list of rates has one for each parameter group.
    private static void RequireGroups(TorchSchedulerState state, int count)
    {
        foreach (
            var (rates, key) in new[]
            {
                (state.BaseRates, TorchClass.BaseRates),
                (state.LastRates, TorchClass.LastRates),
            }
        )
            if (rates.Count != 0 && rates.Count != count)
                throw new InvalidDataException(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"the state's '{key}' must all have a rate for each of {count} parameter groups, but one has "
                            + $"{rates.Count}."
                    )
                );
        foreach (var part in state.Schedulers)
            RequireGroups(part, count);
    }
}
