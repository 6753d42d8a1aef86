using Anneal.Interop.Configurations.Settings;
using static Anneal.Interop.Configurations.Families.ScheduleWords;

namespace Anneal.Interop.Configurations.Families;

/// <summary>One scheduler of MMEngine's list, which acts from one step of its clock to another.</summary>
/// <param name="Type">Its class.</param>
/// <param name="ByEpoch">Whether its clock counts epochs; else iterations.</param>
/// <param name="Begin">Its first step.</param>
/// <param name="End">The step at which it acts no more; infinite where it is not said.</param>
/// <param name="Settings">Its arguments, of which lengths are in the clock's unit.</param>
internal sealed record MmPiece(
    string Type,
    bool ByEpoch,
    double Begin,
    double End,
    IReadOnlyDictionary<string, double> Settings
)
{
    private const double Infinite = 1e9;

    private static readonly Dictionary<string, (string Name, double? Otherwise, bool IsLength)[]> Known = new()
    {
        ["LinearLR"] = [("start_factor", 1.0 / 3, false), ("end_factor", 1, false)],
        ["ConstantLR"] = [("factor", 1.0 / 3, false)],
        ["StepLR"] = [("step_size", null, true), ("gamma", 0.1, false)],
        ["MultiStepLR"] = [("gamma", 0.1, false)],
        ["ExponentialLR"] = [("gamma", null, false)],
        ["CosineAnnealingLR"] =
        [
            ("T_max", double.NaN, true),
            ("eta_min", 0, false),
            ("eta_min_ratio", double.NaN, false),
        ],
        ["PolyLR"] = [("eta_min", 0, false), ("eta_min_ratio", double.NaN, false), ("power", 1, false)],
    };

    /// <summary>Its milestones.</summary>
    public IReadOnlyList<double> Milestones { get; init; } = [];

    /// <summary>The clock's steps that it acts over, less one: at this one it is at its end.</summary>
    public double Last => End - Begin - 1;

    /// <summary>Whether it multiplies what is there, so that it may act together with others.</summary>
    public bool IsFactor => this["eta_min"] is 0 or double.NaN && double.IsNaN(this["eta_min_ratio"]);

    /// <summary>An argument; not a number where its class has none of this name.</summary>
    public double this[string name] => Settings.GetValueOrDefault(name, double.NaN);

    /// <summary>Reads one.</summary>
    /// <exception cref="UnknownScheduleException">Its class or an argument is not known.</exception>
    public static MmPiece Of(ScheduleReading reading, MapSetting map)
    {
        var type = TypeOf(map);
        if (!Known.TryGetValue(type, out var names))
            throw new UnknownScheduleException($"'{type}' is no schedule of MMEngine that is known");
        var byEpoch = map.Find("by_epoch") is not { } said || IsTrue(said.Word);
        var converts = byEpoch && IsTrue(map.Find("convert_to_iter_based")?.Word);
        // Epochs that are made into iterations.
        var unit = converts ? reading.BatchesPerEpoch : 1;
        var end = Number("end", Infinite);
        return new(
            type,
            byEpoch && !converts,
            Number("begin", 0) * unit,
            end >= Infinite ? double.PositiveInfinity : end * unit,
            names.ToDictionary(
                name => name.Name,
                name => Number(name.Name, name.Otherwise) * (name.IsLength ? unit : 1)
            )
        )
        {
            Milestones =
            [
                .. (map.Find("milestones")?.Items ?? []).Select(item =>
                    unit * (item.Number ?? throw new UnknownScheduleException("'milestones' is not known"))
                ),
            ],
        };

        double Number(string name, double? otherwise) =>
            map.Find(name) is null && otherwise is { } own
                ? own
                : ScheduleReading.Need(reading.Of(map.Find(name)), $"'{name}' of '{type}'");
    }

    /// <summary>The class of a scheduler, by text or as a name of Python.</summary>
    public static string TypeOf(MapSetting map)
    {
        var type = map.Find("type") switch
        {
            UnknownSetting unknown => unknown.Text,
            var said => said?.Word ?? "",
        };
        return type[(type.LastIndexOf('.') + 1)..].Replace("ParamScheduler", "LR", StringComparison.Ordinal);
    }

    /// <summary>Its text from its own first step on.</summary>
    /// <param name="from">The value that it finds there.</param>
    /// <param name="rate">The optimizer's rate; null where it is not known.</param>
    public string Text(MmValue from, double? rate)
    {
        var last = ScheduleWords.Number(Last);
        switch (Type)
        {
            case "LinearLR" when double.IsInfinity(Last):
                throw new UnknownScheduleException("'end' of 'LinearLR' is not said");
            case "LinearLR" when Last == 0:
                return $"constant({Value(from * this["start_factor"])})";
            case "LinearLR":
                return $"linear({Value(from * this["start_factor"])} -> {Value(from * this["end_factor"])}, {last})";
            case "ConstantLR":
                var low = Value(from * this["factor"]);
                return Last is > 0 and < Infinite ? $"({low} for {last} then {Value(from)})" : $"constant({low})";
            case "StepLR":
                return $"step({Value(from)}, factor={Gamma}, every={ScheduleWords.Number(this["step_size"])})";
            case "MultiStepLR":
                return $"multistep({Value(from)}, factor={Gamma}, at={List(Milestones)})";
            case "ExponentialLR":
                return $"exponential({Value(from)}, factor={Gamma})";
            case "CosineAnnealingLR":
                return $"cosine({Value(from)} -> {Value(Least)}, {ScheduleWords.Number(Waves)})";
            default:
                if (Last is <= 0 or >= Infinite)
                    throw new UnknownScheduleException("'end' of 'PolyLR' is not said");
                return $"polynomial({Value(from)} -> {Value(Least)}, {last}, "
                    + $"power={ScheduleWords.Number(this["power"])})";
        }

        string Value(MmValue value) => value.Text(rate);
    }

    /// <summary>The value that it leaves.</summary>
    public MmValue After(MmValue from) =>
        Type switch
        {
            "LinearLR" => from * (Last == 0 ? this["start_factor"] : this["end_factor"]),
            "ConstantLR" => Last == 0 ? from * this["factor"] : from,
            "StepLR" => from * Math.Pow(this["gamma"], Math.Floor(Last / this["step_size"])),
            "MultiStepLR" => from * Math.Pow(this["gamma"], Milestones.Count(milestone => milestone <= Last)),
            "ExponentialLR" => from * Math.Pow(this["gamma"], Last),
            "CosineAnnealingLR" => Least + (from - Least) * ((1 + Math.Cos(Math.PI * Last / Waves)) / 2),
            _ => Least,
        };

    /// <summary>Steps of the half wave of a cosine; not a number for another.</summary>
    public double Waves => Type == "CosineAnnealingLR" && double.IsNaN(this["T_max"]) ? End - Begin : this["T_max"];

    private string Gamma => ScheduleWords.Number(this["gamma"]);

    private MmValue Least =>
        double.IsNaN(this["eta_min_ratio"]) ? new(0, this["eta_min"]) : new(this["eta_min_ratio"], 0);
}
