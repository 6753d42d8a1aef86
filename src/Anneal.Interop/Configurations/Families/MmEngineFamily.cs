using Anneal.Interop.Configurations.Settings;
using Anneal.Language.Syntax;

namespace Anneal.Interop.Configurations.Families;

/// <summary>MMEngine's <c>param_scheduler = [dict(type='LinearLR', …), …]</c>.</summary>
internal sealed class MmEngineFamily : ConfigurationFamily
{
    private const string Name = "param_scheduler";

    /// <inheritdoc/>
    public override IEnumerable<ConfiguredSchedule> Read(SettingNode node, GivenRun given)
    {
        if (node.Map.Find(Name) is not { } list)
            yield break;
        var reading = new ScheduleReading("MMEngine", node, given);
        MmRun.Begin(reading, node);
        var maps = list.Items.OfType<MapSetting>().Where(map => map.Find("type") is not null).ToArray();
        foreach (var map in maps.Where(IsOfMomentum))
            reading.Remark(Invariant($"'{MmPiece.TypeOf(map)}' (line {map.Line}) schedules the momentum: not read"));
        var rates = maps.Where(map => !IsOfMomentum(map)).ToArray();
        if (maps.Length > 0 && rates.Length == 0)
            yield break;
        reading.Frequency = rates.All(CountsEpochs) ? StepFrequency.Epoch : IterationsOf(reading);
        var types = string.Join(", ", rates.Select(MmPiece.TypeOf));
        yield return reading.Made(
            rates.Length == 0 ? Name : $"{Name}: {types}",
            new MapSetting(list.Line, []),
            () =>
            {
                if (rates.Length == 0 || maps.Length != list.Items.Count)
                    throw new UnknownScheduleException("it is not known from this file");
                return new MmSequence([.. rates.Select(map => MmPiece.Of(reading, map))], reading).Text();
            },
            () => Dialect(reading, rates, list)
        );
    }

    // Its own recurrences, over updates.
    private static SyntaxNode? Dialect(ScheduleReading reading, MapSetting[] rates, Setting list)
    {
        if (
            rates.Length == 0
            || rates.Length != list.Items.Count
            || reading.Run.StepsPerEpoch.Value is null && rates.Any(map => !IsByIteration(map))
            || reading.Run.GradientAccumulation.Value is not 1
        )
            return null;
        reading.Frequency = StepFrequency.Update;
        return KnownCurves.All.OfSettings(
            SettingSyntax.Map(new(list.Line, [new(Name, new ListSetting(list.Line, rates))]))
        );
    }

    private static bool IsByIteration(MapSetting map) => map.Find("by_epoch") is { Word: "False" or "false" };

    private static StepFrequency IterationsOf(ScheduleReading reading) =>
        reading.Run.GradientAccumulation.Value > 1 ? StepFrequency.Batch : StepFrequency.Update;

    private static bool IsOfMomentum(MapSetting map) =>
        MmPiece.TypeOf(map).EndsWith("Momentum", StringComparison.Ordinal);

    private static bool CountsEpochs(MapSetting map) =>
        map.Find("by_epoch") is not { Word: "False" or "false" }
        && !ScheduleWords.IsTrue(map.Find("convert_to_iter_based")?.Word);
}
