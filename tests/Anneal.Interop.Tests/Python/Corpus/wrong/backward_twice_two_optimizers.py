# expect: LP002 error @14
import torch
from style import encoder, decoder, pictures

opt_e = torch.optim.Adam(encoder.parameters(), lr=1e-4)
opt_d = torch.optim.Adam(decoder.parameters(), lr=1e-4)
for epoch in range(40):
    for x in pictures:
        loss = (decoder(encoder(x)) - x).abs().mean()
        opt_e.zero_grad()
        loss.backward()
        opt_e.step()
        opt_d.zero_grad()
        loss.backward()
        opt_d.step()
