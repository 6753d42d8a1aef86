using Anneal.Language;

namespace Anneal.Tests;

/// <summary>What holds for every curve that a text may name, our own and the frameworks'.</summary>
public sealed class CatalogTests
{
    private static readonly RunPlan Plan = RunPlan.FromEpochs(10, 100);

    public static TheoryData<string> Names => [.. KnownCurves.All.AllNames];

    [Theory, MemberData(nameof(Names))]
    public void The_example_can_be_read_printed_and_bound(string name)
    {
        var definition = Assert.Single(KnownCurves.All.Find(name));
        var recipe = Recipe.Parse(definition.Example);
        Assert.Contains(definition.Name, definition.Example);
        Assert.Equal(recipe, Recipe.Parse(recipe.ToString()));
        Assert.True(double.IsFinite(recipe.Bind(Plan, 0.1).Rate.At(7)));
    }

    [Theory, MemberData(nameof(Names))]
    public void A_bare_name_means_every_framework_that_has_it(string name)
    {
        var bare = name[(name.LastIndexOf('.') + 1)..];
        var all = KnownCurves.All.Definitions.Where(definition => definition.Name == bare).ToArray();
        var meant = all.FirstOrDefault(definition => definition.Framework is null) is { } ours ? [ours] : all;
        Assert.Equal(meant.Where(definition => !KnownCurves.All.NeedsFullName(definition)), KnownCurves.All.Find(bare));
    }

    [Theory, MemberData(nameof(Names))]
    public void Says_what_it_is_and_what_its_parameters_mean(string name)
    {
        var definition = Assert.Single(KnownCurves.All.Find(name));
        Assert.NotEmpty(definition.Summary);
        Assert.NotEmpty(definition.Formula);
        Assert.All(definition.Parameters, parameter => Assert.NotEmpty(parameter.Description));
        Assert.Equal(
            definition.Parameters.Count,
            definition.Parameters.Select(parameter => parameter.Name).Distinct().Count()
        );
    }

    [Fact]
    public void A_signature_says_a_default_that_depends_on_other_arguments_and_a_share_as_a_share()
    {
        Assert.Equal(
            "one_cycle(peak, [length], start=peak/25, end=start/10000, up=30%, phases=2, shape=cosine)",
            KnownCurves.All.Find("one_cycle")[0].Signature
        );
        foreach (var name in (string[])["torch.LinearLR", "torch.ConstantLR", "torch1.LinearLR", "torch1.ConstantLR"])
        {
            var definition = KnownCurves.All.Find(name)[0];
            var parameter = definition.Parameters.Single(each => each.Default == "1/3");
            Assert.Contains($"{parameter.Name}=1/3", definition.Signature, StringComparison.Ordinal);
            Assert.Equal(
                parameter.DefaultArgument,
                parameter.Kind.Take(((ValueExpression)Recipe.Parse("1/3").Rate).Value.Number)
            );
        }
    }

    [Fact]
    public void Finds_a_name_with_and_without_its_module_path()
    {
        Assert.Equal("torch.StepLR", Assert.Single(KnownCurves.All.Find("StepLR")).FullName);
        Assert.Equal("torch.StepLR", Assert.Single(KnownCurves.All.Find("torch.optim.lr_scheduler.StepLR")).FullName);
        Assert.Equal("torch.StepLR", Assert.Single(KnownCurves.All.Find("lr_scheduler.StepLR")).FullName);
        Assert.Empty(KnownCurves.All.Find("keras.StepLR"));
        Assert.Empty(KnownCurves.All.Find("StepLRR"));
    }
}
