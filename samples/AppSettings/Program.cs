// How does a schedule come from a configuration file, and what does a user see who has mistyped it?
// A schedule is a text, so it is one more setting. Microsoft.Extensions.Configuration binds the same record.
using System.Text.Json;
using Anneal;
using Anneal.Language;

using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "appsettings.json"));
var settings = JsonDocument.Parse(file).RootElement.GetProperty("Training").Deserialize<TrainingSettings>()!;

var plan = RunPlan.FromSamples(settings.Samples, settings.BatchSize, settings.Epochs);
var recipe = Recipe.Parse(settings.Schedule);
var bound = recipe.Bind(plan, settings.BaseRate);
Console.WriteLine(recipe);
foreach (var epoch in new[] { 0, 5, 45, 90 })
    Console.WriteLine($"epoch {epoch}: rate {bound.Rate.At(epoch * plan.StepsPerEpoch!.Value):F6}");

try
{
    Recipe.Parse("warmup(5ep) then cosin(base -> 0)");
}
catch (ScheduleTextException mistake)
{
    Console.WriteLine(mistake.Message);
}

internal sealed record TrainingSettings(long Samples, long BatchSize, double Epochs, double BaseRate, string Schedule);

/* prints
warmup(5ep) then cosine(base -> 0.001) with momentum = 0.9
epoch 0: rate 0.000051
epoch 5: rate 0.100000
epoch 45: rate 0.055067
epoch 90: rate 0.001000
line 1, column 18: unknown schedule 'cosin'; did you mean 'cosine'?
  warmup(5ep) then cosin(base -> 0)
                   ^
*/
