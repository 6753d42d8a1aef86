// How are layers unfrozen in the middle of a run?
// They are a parameter group that joins late: its clock begins at 0, and it has a warm-up of its own.
using Anneal;

var plan = RunPlan.FromEpochs(epochs: 6, stepsPerEpoch: 100);
var rates = new Dictionary<string, double>(); // stands for the optimizer's groups
var scheduler = new GroupScheduler(Recipe.Parse("cosine(base -> 0)"), plan, Group("head", baseRate: 0.1));

for (var epoch = 0; epoch < plan.Epochs; epoch++)
{
    // The cosine takes what is left of the run: both groups end at 0 together.
    if (epoch == 3)
        scheduler.Add(Group("body", baseRate: 0.01), warmupSteps: 50);
    Console.WriteLine($"epoch {epoch}: {string.Join(", ", rates.Select(rate => $"{rate.Key} {rate.Value:F4}"))}");
    for (var update = 0; update < 100; update++)
        scheduler.Advance();
}
Console.WriteLine($"end: {string.Join(", ", rates.Select(rate => $"{rate.Key} {rate.Value:F4}"))}");

ParameterGroup Group(string name, double baseRate) => new(name, baseRate, rate => rates[name] = rate);

/* prints
epoch 0: head 0.1000
epoch 1: head 0.0933
epoch 2: head 0.0750
epoch 3: head 0.0500, body 0.0002
epoch 4: head 0.0250, body 0.0075
epoch 5: head 0.0067, body 0.0025
end: head 0.0000, body 0.0000
*/
