using Anneal.Language;

namespace Anneal.Dialects;

/// <summary>A scheduler of MMEngine in a list, where it counts what the run counts.</summary>
internal static class MmengineInList
{
    /// <summary>Its rule in a run of so many steps.</summary>
    public static MmengineRule RuleOf(BoundCall call, double steps, long? epoch)
    {
        var definition = (MmengineDefinition)call.Expression.Definition;
        var byEpoch = MmengineDefinition.ByEpoch.In(call);
        if (byEpoch && epoch is null)
            throw new ScheduleBindingException(
                $"'{definition.Name}' counts epochs, whose length is not known; give the steps per epoch."
            )
            {
                Missing = MissingInput.RunLength,
            };
        var scale = MmengineDefinition.Converts.In(call) ? epoch ?? 1 : 1;
        var end = MmengineDefinition.End.In(call, byEpoch ? Math.Round(steps / epoch!.Value) : steps);
        return definition.Rule(
            call,
            new(MmengineDefinition.Begin.In(call) * scale, end * scale, byEpoch && scale == 1, scale)
        );
    }
}
