using System.Text.Json;

namespace Anneal.Cli.Tests.Commands;

public sealed class TransferCommandTests
{
    private const string Cooldown = "constant(base) then linear(base -> 0, 20%)",
        Cosine = "cosine(base -> 0)";

    [Fact]
    public async Task Json_has_both_bounds_and_the_rate_with_its_uncertainty()
    {
        var text = await ToolRun.OutputOfAsync([
            "transfer",
            Cooldown,
            Cosine,
            "--rate",
            "1e-3",
            "--steps",
            "25000",
            "--json",
        ]);
        var root = JsonDocument.Parse(text).RootElement;
        Assert.Equal(
            ["from", "to", "ratio", "rate", "low", "high"],
            root.EnumerateObject().Select(property => property.Name)
        );
        Assert.Equal(["gamma", "omega"], root.GetProperty("to").EnumerateObject().Select(property => property.Name));
        Assert.Equal(1.8874, root.GetProperty("ratio").GetDouble(), 2e-3);
        Assert.Equal(0.8 * root.GetProperty("rate").GetDouble(), root.GetProperty("low").GetDouble(), 1e-15);
    }

    [Fact]
    public async Task Text_says_the_rate_and_what_it_is_good_for()
    {
        var text = await ToolRun.OutputOfAsync("transfer", Cooldown, Cosine, "--rate", "1e-3", "--steps", "25000");
        Assert.StartsWith("rate: 0.001887, between 0.00151 and 0.002265 (× 1.887 of 0.001)\n", text);
        Assert.Contains("same batch and length", text);
    }

    [Theory]
    [InlineData("cosine(base -> 0, 1000)", "cosine(base -> 0, 5000)", "same number of updates")]
    [InlineData("cosine(0.1 -> 0, 1000)", "cosine(base -> 0, 1000)", "acts through 'base'")]
    [InlineData("constant(base)", "constant(base)", "--steps 25000")]
    [InlineData("cosine(base -> 0)", "constant(base)", "--steps N")]
    public async Task What_cannot_be_carried_is_refused(string from, string to, string reason) =>
        Assert.Contains(reason, await ToolRun.RefusalOfAsync("transfer", from, to, "--rate", "0.1"));

    [Fact]
    public async Task A_rate_is_asked_for() =>
        Assert.Contains("--rate 1e-3", await ToolRun.RefusalOfAsync("transfer", Cosine, Cosine, "--steps", "100"));
}
