namespace Anneal.Dialects;

/// <summary>
/// What one parameter group of a Megatron optimizer has in place of the scheduler's own values; null: the scheduler's.
/// </summary>
public sealed record MegatronGroup
{
    /// <summary>Rate at the end of the warm-up.</summary>
    public double? MaxLr { get; init; }

    /// <summary>Rate at the end of the decay.</summary>
    public double? MinLr { get; init; }

    /// <summary>Weight decay at the first update.</summary>
    public double? StartWd { get; init; }

    /// <summary>Weight decay at the end of its increase.</summary>
    public double? EndWd { get; init; }

    /// <summary>What the weight decay is multiplied by. Default 1.</summary>
    public double? WdMult { get; init; }

    /// <summary>What is given, by Megatron's own names.</summary>
    internal IEnumerable<(object Name, object Value)> Given =>
        new (string Name, double? Value)[]
        {
            (MegatronParameters.MaxLr.Name, MaxLr),
            (MegatronParameters.MinLr.Name, MinLr),
            (MegatronParameters.StartWd.Name, StartWd),
            (MegatronParameters.EndWd.Name, EndWd),
            (MegatronParameters.WeightDecayFactor, WdMult),
        }
            .Where(entry => entry.Value is not null)
            .Select(entry => ((object)entry.Name, (object)entry.Value!.Value));
}
