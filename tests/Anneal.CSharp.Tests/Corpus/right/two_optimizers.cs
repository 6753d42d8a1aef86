// expect: nothing
// checked: 2
using TorchSharp;
using static TorchSharp.torch;

public class Gan
{
    private readonly nn.Module<Tensor, Tensor> generator = new Generator(100);
    private readonly nn.Module<Tensor, Tensor> discriminator = new Discriminator();

    public void Train(DataLoader images)
    {
        var g = optim.Adam(generator.parameters(), lr: 2e-4, beta1: 0.5, beta2: 0.999);
        var d = optim.Adam(discriminator.parameters(), lr: 2e-4, beta1: 0.5, beta2: 0.999);
        var gDecay = optim.lr_scheduler.StepLR(g, 40, 0.5);
        var dDecay = optim.lr_scheduler.StepLR(d, 40, 0.5);
        for (var epoch = 0; epoch < 200; epoch++)
        {
            foreach (var real in images)
            {
                d.zero_grad();
                var dLoss = DiscriminatorLoss(real["image"], generator.forward(Noise()).detach());
                dLoss.backward();
                d.step();

                g.zero_grad();
                var gLoss = GeneratorLoss(discriminator.forward(generator.forward(Noise())));
                gLoss.backward();
                g.step();
            }
            gDecay.step();
            dDecay.step();
        }
    }
}
