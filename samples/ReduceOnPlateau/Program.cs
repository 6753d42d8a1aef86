// How is the rate reduced when the validation loss stops improving?
// Feedback stands behind the schedule, after a bar; the loop tells the scheduler what it has measured.
using Anneal;

var recipe = Recipe.Parse("warmup(10) then base | plateau(factor=0.5, patience=1, min=0.01)");
var scheduler = new GroupScheduler(
    recipe,
    RunPlan.FromEpochs(epochs: 9, stepsPerEpoch: 20),
    new ParameterGroup("all", baseRate: 0.1, setRate: rate => { })
);
scheduler.RateChanged += (_, change) =>
{
    if (change.Reason == RateChangeReason.Plateau)
        Console.WriteLine($"  reduced from {change.OldRate} to {change.NewRate}");
};

double[] validationLosses = [0.90, 0.60, 0.50, 0.50, 0.51, 0.40, 0.41, 0.42, 0.40]; // stand for measured ones
foreach (var loss in validationLosses)
{
    for (var update = 0; update < 20; update++)
        scheduler.Advance();
    Console.WriteLine($"step {scheduler.Step}: validation loss {loss:F2}");
    scheduler.Observe(loss);
}

/* prints
step 20: validation loss 0.90
step 40: validation loss 0.60
step 60: validation loss 0.50
step 80: validation loss 0.50
step 100: validation loss 0.51
  reduced from 0.1 to 0.05
step 120: validation loss 0.40
step 140: validation loss 0.41
step 160: validation loss 0.42
  reduced from 0.05 to 0.025
step 180: validation loss 0.40
*/
