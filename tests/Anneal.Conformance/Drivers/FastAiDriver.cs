namespace Anneal.Conformance.Drivers;

/// <summary>fastai: a fit's index k is batch k of its epochs; a function's is the share k of the steps.</summary>
public static class FastAiDriver
{
    public static Observed Run(GoldenCase golden)
    {
        var recipe = Recipe.Parse(CallText.Of(golden));
        var plan =
            golden.Drive == "batch"
                ? RunPlan.FromEpochs(
                    golden.Field("n_epoch")?.GetDouble() ?? 1,
                    golden.Field("n_iter")!.Value.GetInt64()
                )
                : RunPlan.FromSteps(golden.Steps);
        var groups = golden.Field("groups")?.GetInt32() ?? 1;
        return StepDriver.Read(
            golden,
            [
                .. Enumerable
                    .Range(0, groups)
                    .Select(group => recipe.Bind(new BindingContext(plan) { GroupIndex = group, GroupCount = groups })),
            ]
        );
    }
}
