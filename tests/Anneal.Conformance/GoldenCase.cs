using System.Globalization;
using System.Text.Json;

namespace Anneal.Conformance;

/// <summary>One line of a golden file: what another framework's own code gave.</summary>
public sealed class GoldenCase
{
    private readonly JsonElement line;

    /// <param name="json">The line.</param>
    /// <param name="fromCall">Whether its text is the call as a user writes it, not one made of its arguments.</param>
    public GoldenCase(string json, bool fromCall = false)
    {
        line = JsonDocument.Parse(json).RootElement;
        (Rates, FromCall) = (Series("lr"), fromCall);
        // A rate that is no number is none that a run can be made with: ours fails there.
        if (
            HasCall
            && Rates?.Min(group => Array.FindIndex(group, rate => !double.IsFinite(rate)) & int.MaxValue) is { } at
        )
            if (at < int.MaxValue)
                (Rates, noNumberAt) = ([.. Rates.Select(group => group[..at])], at);
    }

    private readonly int? noNumberAt;

    public string Id => Text("id")!;

    /// <summary>Whether the schedule's text is the call as a user writes it.</summary>
    public bool FromCall { get; }

    /// <summary>Whether the case says how a user writes it.</summary>
    public bool HasCall => Text("call") is not null;

    /// <summary>The schedule's text.</summary>
    public string ScheduleText => Wrapped(FromCall ? Text("call")! : CallText.Of(this));

    // The warm-up reads the optimizer's betas; the scheduler inside is beside it.
    private string Dampened(string text)
    {
        var more = Field("betas") is { } betas ? $", beta2={betas[1]}" : "";
        if (!FromCall && Field("lr_scheduler") is { } scheduler)
            more += $", lr_scheduler={CallText.Value(Peer, scheduler)}";
        return $"{text[..^1]}{(text.EndsWith("()", StringComparison.Ordinal) ? more.TrimStart(',', ' ') : more)})";
    }

    // What the Accelerator was made with and where it runs stand beside the call.
    private string Prepared(string text)
    {
        var given = FromCall ? $", {string.Join(", ", Flags("split_batches", "step_with_optimizer"))}" : "";
        return $"{text[..^1]}{given}, num_processes={Field("num_processes")})";
    }

    private IEnumerable<string> Flags(params string[] names) =>
        names.Select(name => $"{name}={CallText.Value(Peer, Arguments.GetProperty(name))}");

    // OLMo's second warm-up is made by the trainer around the schedule of the configuration.
    private string Wrapped(string text)
    {
        if (Peer == "diffusers" && !FromCall)
            return text.Replace("get_scheduler(", $"get_scheduler('{Name}', ", StringComparison.Ordinal);
        if (Peer == "pytorch_warmup")
            return Dampened(text);
        if (Peer == "accelerate")
            return Prepared(FromCall ? Recipe.Parse(text).ToString() : text);
        // Two of its names are those of better known packages: the import says which are meant.
        if (Peer == "pytorch_optimizer" && FromCall)
            return $"{Peer}.{text}";
        if (Text("inner") is not { } inner)
            return text;
        var schedule = FromCall ? Recipe.Parse(text).ToString() : CallText.Call(Peer, inner, Arguments);
        return $"{Peer}.{Name}({schedule}, {Field("warmup_start")}, {Field("warmup_end")})";
    }

    public string Peer => Text("peer")!;

    public string Name => Text("name")!;

    public string Drive => Text("drive")!;

    public int Steps => line.GetProperty("steps").GetInt32();

    public JsonElement Arguments => line.GetProperty("args");

    /// <summary>The optimizer's rate of each group; null where the schedule carries absolute values.</summary>
    public double[]? BaseRates => Numbers("base_lr");

    /// <summary>A metric for each step; null but for plateau schedulers.</summary>
    public double[]? Metrics => Numbers("metrics");

    /// <summary>The rates of each group; null where the framework refused.</summary>
    public double[][]? Rates { get; }

    public double[][]? Momentum => Series("momentum");

    public double[][]? WeightDecay => Series("weight_decay");

    public string? Error => Text("error") ?? (noNumberAt is null ? null : "the rate is no number");

    /// <summary>The index at which the framework failed; null where it did not, or refused at once.</summary>
    public int? ErrorAt => noNumberAt ?? Field("error_at")?.GetInt32();

    /// <summary>A further field of one peer; null where it is absent or null.</summary>
    public JsonElement? Field(string name) =>
        line.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public string? Text(string name) => Field(name)?.GetString();

    public double[]? Numbers(string name) => Field(name) is { } value ? Numbers(value) : null;

    /// <summary>What a script multiplies the rate of each parameter group by; null where it has one group.</summary>
    public double[]? GroupScales =>
        Peer == "scripts" && Field("lr_scale") is { } scales
            ?
            [
                .. scales
                    .EnumerateArray()
                    .Select(scale => scale.ValueKind == JsonValueKind.Null ? 1 : scale.GetDouble()),
            ]
            : null;

    public override string ToString() => Id;

    public static double Number(JsonElement value) =>
        value.ValueKind != JsonValueKind.String
            ? value.GetDouble()
            : value.GetString() switch
            {
                "NaN" => double.NaN,
                "Infinity" => double.PositiveInfinity,
                "-Infinity" => double.NegativeInfinity,
                var text => double.Parse(text!, CultureInfo.InvariantCulture),
            };

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(Number)];

    private double[][]? Series(string name) =>
        Field(name) is { } value ? [.. value.EnumerateArray().Select(Numbers)] : null;
}
