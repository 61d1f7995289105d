import { CSPProvider } from '@base-ui/react/csp-provider';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queryClient } from './api/query.ts';
import './app.css';
import { router } from './router.ts';
import { forgetOldWords } from './session/kept-words.ts';
import { applyTheme } from './session/theme.ts';
import { TextsProvider } from './texts/texts.tsx';
import { Toasts } from './ui/toast.tsx';

applyTheme();
forgetOldWords();
const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

createRoot(root).render(
  <StrictMode>
    <CSPProvider disableStyleElements>
      <QueryClientProvider client={queryClient}>
        <TextsProvider>
          <RouterProvider router={router} />
          <Toasts />
        </TextsProvider>
      </QueryClientProvider>
    </CSPProvider>
  </StrictMode>,
);
