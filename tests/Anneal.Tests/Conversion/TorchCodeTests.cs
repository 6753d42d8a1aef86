using System.Text.Json;
using Anneal.Conversion;

namespace Anneal.Tests.Conversion;

public sealed class TorchCodeTests
{
    private const string Driver = """
        import json, sys
        import torch

        for job in json.load(sys.stdin):
            optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=job["rate"], momentum=0.9)
            names = {"optimizer": optimizer}
            exec(job["code"], names)
            rates = []
            for step in range(job["steps"]):
                rates.append(optimizer.param_groups[0]["lr"])
                optimizer.step()
                names["scheduler"].step()
            print(json.dumps(rates))
        """;

    [PyTorchFact]
    public void Code_for_torch_runs_in_a_real_PyTorch_and_gives_the_same_rates()
    {
        var texts = Family.All.Select(family => family.Text).Concat(FrameworkCall.Texts).ToArray();
        var conversions = texts
            .Select(text => ScheduleConverter.Convert(Recipe.Parse(text), "torch", Family.Plan, Family.BaseRate))
            .ToArray();
        var run = PyTorchFactAttribute.Run(
            Driver,
            JsonSerializer.Serialize(
                conversions.Select(conversion => new
                {
                    rate = conversion.OptimizerRate ?? Family.BaseRate,
                    code = conversion.Code,
                    steps = Family.Steps,
                })
            )
        );
        Assert.Equal((0, ""), (run.ExitCode, run.Error));

        var lines = run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(texts.Length, lines.Length);
        for (var i = 0; i < texts.Length; i++)
        {
            var (here, there) = (
                Recipe.Parse(texts[i]).Bind(Family.Plan, Family.BaseRate).Rate,
                JsonSerializer.Deserialize<double[]>(lines[i])!
            );
            for (var step = 0; step < there.Length; step++)
                Assert.True(
                    Near.InNineDigits(there[step], here.At(step), scale: Family.BaseRate),
                    $"{texts[i]}, step {step}: {here.At(step)} here, {there[step]} in PyTorch.\n{conversions[i].Code}"
                );
        }
    }
}
